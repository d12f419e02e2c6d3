// A chain of timers: each is the trigger of the next.
const { createHook, executionAsyncId, triggerAsyncId } = require('async_hooks');
const { writeSync } = require('fs');
const log = (s) => writeSync(1, s + '\n');
createHook({
  init(id, type, trigger) { log(`init ${id} ${type} ${trigger}`); },
  before(id) { log(`before ${id}`); },
  after(id) { log(`after ${id}`); },
  destroy(id) { log(`destroy ${id}`); },
}).enable();
let n = 0;
function next() {
  log(`run ${executionAsyncId()} because of ${triggerAsyncId()}`);
  if (++n < 4) setTimeout(next, 1);
}
setTimeout(next, 1);
