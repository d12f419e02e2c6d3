// What a tick that threw left in the queues is done before the immediates.
const { AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
const log = (s) => require('fs').writeSync(1, `${s} ${store.getStore()}\n`);
process.on('uncaughtException', (error) => log(`uncaught ${error.message}`));
setImmediate(() => { log('immediate 1'); process.nextTick(() => { throw new Error('tick of immediate'); }); Promise.resolve().then(() => log('then 2')); });
setImmediate(() => log('immediate 2'));
store.run('a', () => {
  Promise.resolve().then(() => log('then'));
  process.nextTick(() => { throw new Error('tick'); });
  process.nextTick(() => log('next tick'));
});
