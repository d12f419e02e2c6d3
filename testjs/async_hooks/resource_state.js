// Continuation-local storage on the resources themselves, as the documentation shows it for servers.
const { executionAsyncResource, createHook } = require('async_hooks');
const sym = Symbol('state');
createHook({
  init(asyncId, type, triggerAsyncId, resource) {
    const cr = executionAsyncResource();
    if (cr) resource[sym] = cr[sym];
  },
}).enable();
for (const url of ['/a', '/b']) {
  setImmediate(() => {
    executionAsyncResource()[sym] = { state: url };
    setTimeout(() => {
      process.nextTick(() => console.log(JSON.stringify(executionAsyncResource()[sym])));
    }, 2);
  });
}
