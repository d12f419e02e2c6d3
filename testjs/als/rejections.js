// unhandledRejection runs with the store in force when the promise was rejected.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
process.on('unhandledRejection', (reason) => console.log('unhandled', reason, als.getStore()));
process.on('rejectionHandled', () => console.log('handled', als.getStore()));
let reject;
als.run('made', () => { new Promise((_, r) => { reject = r; }); });
als.run('rejected', () => reject(1));
als.run('static', () => Promise.reject(2));
const p = als.run('async', () => (async () => { await null; throw 3; })());
setTimeout(() => als.run('late', () => p.catch(() => console.log('catch', als.getStore()))), 5);
