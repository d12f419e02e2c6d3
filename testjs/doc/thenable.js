// A class with a then method: its context is that of the await.
const { AsyncLocalStorage } = require('node:async_hooks');
const als = new AsyncLocalStorage();
class Query {
  then(onFulfilled, onRejected) {
    console.log('then called with', als.getStore());
    setImmediate(() => { console.log('resolving with', als.getStore()); onFulfilled(als.getStore()); });
  }
}
als.run('q1', async () => { console.log('result', await new Query(), als.getStore()); });
als.run('q2', async () => { console.log('result', await new Query(), als.getStore()); });
Promise.all([als.run('q3', () => Promise.resolve(new Query()))]).then((r) => console.log(r, als.getStore()));
