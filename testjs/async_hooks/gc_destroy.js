// flags: --expose-gc
// An AsyncResource that nobody destroys is destroyed when it is collected,
// one with requireManualDestroy is not.
const { AsyncResource, createHook } = require('async_hooks');
const names = new Map();
createHook({
  init(id, type) { names.set(id, type); },
  destroy(id) { if (/^(AUTO|MANUAL|BOUND)$/.test(names.get(id))) destroyed.push(names.get(id)); },
}).enable();
const destroyed = [];
(function make() {
  new AsyncResource('AUTO');
  new AsyncResource('MANUAL', { requireManualDestroy: true });
})();
const kept = new AsyncResource('AUTO');
let turns = 0;
(function turn() {
  gc();
  if (destroyed.length < 1 && ++turns < 500) return void setImmediate(turn);
  setImmediate(() => console.log(destroyed.join(), kept.asyncId() > 0));
})();
