// What a listener of the process enters ends with the event.
const { AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
const log = (s) => require('fs').writeSync(1, `${s} ${store.getStore()}\n`);
let n = 0;
process.on('beforeExit', () => {
  log('beforeExit');
  store.enterWith(`of beforeExit ${n}`);
  if (n++ < 2) setTimeout(() => { log('timer'); if (n === 1) throw new Error('timer'); }, 2);
  process.nextTick(() => { log('tick'); Promise.reject(new Error('of the tick')); });
});
process.on('beforeExit', () => log('second listener'));
process.on('uncaughtException', (error) => { log(`uncaught ${error.message}`); store.enterWith('of uncaughtException'); });
process.on('unhandledRejection', (error) => { log(`unhandled ${error.message}`); store.enterWith('of unhandledRejection'); });
process.on('exit', () => log('exit'));
