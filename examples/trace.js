// Follows a small program through its asynchronous resources: which was made
// where, because of which, when its callback ran, and what store it carried.
const { createHook, executionAsyncId, AsyncLocalStorage } = require('node:async_hooks');
const fs = require('node:fs');

const requests = new AsyncLocalStorage();
let indent = 0;
const say = (line) => fs.writeSync(1, `${' '.repeat(indent)}${line}\n`);

createHook({
  init(asyncId, type, triggerAsyncId) {
    say(`${type}(${asyncId}): trigger: ${triggerAsyncId} execution: ${executionAsyncId()}`);
  },
  before(asyncId) {
    say(`before:  ${asyncId}`);
    indent += 2;
  },
  after(asyncId) {
    indent -= 2;
    say(`after:   ${asyncId}`);
  },
  destroy(asyncId) {
    say(`destroy: ${asyncId}`);
  },
}).enable();

function handle(request) {
  requests.run(request, () => {
    process.nextTick(() => {
      say(`started ${requests.getStore()}`);
      setTimeout(() => say(`finished ${requests.getStore()}`), 10);
    });
  });
}

handle('/index');
handle('/about');
