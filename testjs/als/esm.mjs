import { AsyncLocalStorage, executionAsyncId, triggerAsyncId } from 'node:async_hooks';
console.log(executionAsyncId(), triggerAsyncId());
const als = new AsyncLocalStorage();
await als.run('tla', async () => {
  await null;
  console.log(als.getStore());
});
console.log(als.getStore());
als.enterWith('module');
await null;
console.log(als.getStore());
const { default: log } = await import('./fixtures/log.mjs');
log(als);
