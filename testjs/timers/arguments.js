const T = (f) => { try { console.log('ok', f()); } catch (e) { console.log(e.name, e.code, e.message); } };
T(() => setTimeout()); T(() => setTimeout('x')); T(() => setImmediate(5)); T(() => setInterval(null)); T(() => queueMicrotask()); T(() => process.nextTick(5));
T(() => clearTimeout('x')); T(() => clearTimeout({})); T(() => clearTimeout(null)); T(() => clearTimeout()); T(() => clearImmediate({}));
setTimeout(function (...a) { console.log('timeout', a, this.constructor.name); }, 1, 1, 2, 3);
setTimeout(() => setImmediate(function (...a) { console.log('immediate', a, this.constructor.name); }, 1, 2), 3);
process.nextTick(function (...a) { console.log('tick', a, this === undefined || this === globalThis); }, 1, 2);
for (const f of [setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, queueMicrotask]) console.log(f.name, f.length);
console.log(Object.keys(require('timers')).join());
