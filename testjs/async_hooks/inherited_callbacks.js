// Callbacks are inherited via the prototype chain and called with the AsyncHook as this.
const { createHook, AsyncResource } = require('async_hooks');
const { writeSync } = require('fs');
class MyAsyncCallbacks {
  init(asyncId, type, triggerAsyncId, resource) { writeSync(1, `init ${type} ${this.constructor.name} ${resource.constructor.name}\n`); }
  destroy(asyncId) { writeSync(1, 'destroy\n'); }
}
class MyAddedCallbacks extends MyAsyncCallbacks {
  before(asyncId) { writeSync(1, 'before\n'); }
  after(asyncId) { writeSync(1, 'after\n'); }
}
const hook = createHook(new MyAddedCallbacks()).enable();
const r = new AsyncResource('MINE');
r.runInAsyncScope(() => writeSync(1, 'in\n'));
r.emitDestroy();
