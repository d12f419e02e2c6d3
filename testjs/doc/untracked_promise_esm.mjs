import { executionAsyncId, triggerAsyncId } from 'node:async_hooks';
Promise.resolve(1729).then(() => {
  console.log(`eid ${executionAsyncId()} tid ${triggerAsyncId()}`);
});
console.log(`eid ${executionAsyncId()} tid ${triggerAsyncId()}`);
await null;
console.log(`eid ${executionAsyncId()} tid ${triggerAsyncId()}`);
