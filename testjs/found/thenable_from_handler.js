// The job of a thenable that a handler returns runs in the handler's stores, also when nothing follows.
const { AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
store.run('s', () => {
  Promise.resolve(1).then(() => ({ then(f) { console.log('then', store.getStore()); f(2); } }));
});
