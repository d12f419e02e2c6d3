// queueMicrotask takes an async id where any store was entered, even if it is undefined now.
const { AsyncLocalStorage, executionAsyncId } = require('async_hooks');
const store = new AsyncLocalStorage();
const log = (s) => require('fs').writeSync(1, `${s} ${executionAsyncId()}\n`);
queueMicrotask(() => log('before'));
store.run(undefined, () => queueMicrotask(() => log('run undefined')));
store.run('s', () => {});
queueMicrotask(() => log('behind run'));
setTimeout(() => queueMicrotask(() => log('of a timer')), 1);
process.on('uncaughtException', () => { queueMicrotask(() => log('of the handler')); });
Promise.resolve().then(() => { throw new Error('x'); }).then(() => {});
