// A rejection that passes through then without a handler is reported in the stores of that then.
const { AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
const log = (s) => require('fs').writeSync(1, `${s} ${store.getStore()}\n`);
process.on('unhandledRejection', (error) => log(`unhandled ${error.message}`));
const rejected = Promise.reject(new Error('first'));
store.run('then', () => rejected.then(() => {}));
store.run('finally', () => rejected.finally(() => log('finally')));
store.run('odd', () => rejected.then(5, 'no function'));
store.run('twice', () => rejected.then().then(null, undefined));
store.run('value', () => Promise.resolve('value').then(null, log).then(log));
store.run('proxy', () => Promise.resolve('value').then(new Proxy(log, {})));
