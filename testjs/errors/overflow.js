function r() { r(); }
r();
