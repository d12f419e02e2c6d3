// Several storages are independent; each keeps its own store through the same hops.
const { AsyncLocalStorage } = require('async_hooks');
const a = new AsyncLocalStorage(), b = new AsyncLocalStorage(), c = new AsyncLocalStorage();
const log = (label) => console.log(label, a.getStore(), b.getStore(), c.getStore());
a.run(1, () => b.run(2, () => {
  setImmediate(() => log('immediate'));
  c.run(3, () => Promise.resolve().then(() => { log('then'); a.exit(() => setImmediate(() => log('a left'))); }));
  log('sync');
  b.disable();
  log('b disabled');
}));
log('outside');
