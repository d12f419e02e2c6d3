// Ids, triggers and the order of events of every non-promise resource.
const ah = require('async_hooks');
const fs = require('fs');
const log = (...a) => fs.writeSync(1, a.join(' ') + '\n');
const ids = () => `eid=${ah.executionAsyncId()} tid=${ah.triggerAsyncId()}`;
ah.createHook({
  init(id, type, trigger) { log('init', id, type, trigger, ids()); },
  before(id) { log('before', id, ids()); },
  after(id) { log('after', id, ids()); },
  destroy(id) { log('destroy', id, ids()); },
}).enable();
setImmediate(() => {
  log('immediate', ids());
  process.nextTick(() => log('tick in immediate', ids()));
  queueMicrotask(() => log('microtask in immediate', ids()));
});
process.nextTick((a) => { log('tick', a, ids()); }, 'arg');
queueMicrotask(() => { log('microtask', ids()); });
const r = new ah.AsyncResource('FOO');
r.runInAsyncScope(() => {
  log('in scope', ids());
  setImmediate(() => log('immediate of scope', ids()));
});
r.emitDestroy();
clearTimeout(setTimeout(() => {}, 100));
clearImmediate(setImmediate(() => {}));
