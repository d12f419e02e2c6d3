// A promise that a handler's error rejects is reported in the handler's stores.
const { AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
const log = (s) => require('fs').writeSync(1, `${s} ${store.getStore()}\n`);
process.on('uncaughtException', (error, origin) => log(`${origin} ${error.message}`));
store.run('then', () => Promise.resolve().then(() => { throw new Error('of a handler'); }));
store.run('async', async () => { await null; throw new Error('of an async function'); });
store.run('reject', () => Promise.reject(new Error('at once')));
store.run('entered', () => Promise.resolve().then(() => { store.enterWith('inner'); throw new Error('after enterWith'); }));
