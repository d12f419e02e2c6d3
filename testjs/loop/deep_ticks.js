// Long chains of ticks, microtasks and immediates neither overflow nor starve in another order than Node's.
let ticks = 0, micros = 0, immediates = 0;
function tick() { if (++ticks < 20000) process.nextTick(tick); else console.log('ticks', ticks, micros, immediates); }
function micro() { if (++micros < 20000) Promise.resolve().then(micro); else console.log('micros', ticks, micros, immediates); }
function immediate() { if (++immediates < 2000) setImmediate(immediate); else console.log('immediates', ticks, micros, immediates); }
process.nextTick(tick); micro(); immediate();
