try { (function r() { r(); })(); } catch (e) { console.log(e instanceof RangeError, e.message); }
