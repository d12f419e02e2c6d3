async function g() { await 1; throw new RangeError('async'); }
g();
