// Without a hook promise callbacks have no ids of their own.
const { executionAsyncId, triggerAsyncId } = require('node:async_hooks');
Promise.resolve(1729).then(() => {
  console.log(`eid ${executionAsyncId()} tid ${triggerAsyncId()}`);
});
(async () => { await null; console.log(`eid ${executionAsyncId()} tid ${triggerAsyncId()}`); })();
console.log(`eid ${executionAsyncId()} tid ${triggerAsyncId()}`);
