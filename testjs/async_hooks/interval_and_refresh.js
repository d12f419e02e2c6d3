// An interval and a timer that refreshes itself keep their ids; refresh after the
// callback makes a new resource.
const { createHook, executionAsyncId } = require('async_hooks');
const { writeSync } = require('fs');
const log = (s) => writeSync(1, s + '\n');
createHook({
  init(id, type, trigger) { log(`init ${id} ${type} ${trigger}`); },
  before(id) { log(`before ${id}`); },
  after(id) { log(`after ${id}`); },
  destroy(id) { log(`destroy ${id}`); },
}).enable();
let n = 0;
const interval = setInterval(() => {
  log(`interval ${executionAsyncId()}`);
  if (++n === 3) { clearInterval(interval); second(); }
}, 1);
function second() {
  let m = 0;
  const self = setTimeout(() => {
    log(`self ${executionAsyncId()}`);
    if (++m < 3) self.refresh(); else if (m === 3) setTimeout(third, 5, self);
  }, 1);
}
function third(self) {
  log('refresh after it fired');
  const keep = +self;
  self.refresh();
  log(`same id: ${keep === +self}`);
}
