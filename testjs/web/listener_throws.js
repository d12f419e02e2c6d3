// What a listener throws is an uncaught exception, and the others still run.
'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');

const storage = new AsyncLocalStorage();
const target = new EventTarget();
target.addEventListener('t', () => { throw new Error('thrown'); });
target.addEventListener('t', () => console.log('second listener', storage.getStore()));
process.on('uncaughtException', (error, origin) => console.log(error.message, origin, storage.getStore()));
storage.run('dispatching', () => console.log(target.dispatchEvent(new Event('t')), storage.getStore()));
setTimeout(() => {
  target.addEventListener('async', async () => { throw new Error('rejected'); });
  storage.run('dispatching async', () => target.dispatchEvent(new Event('async')));
}, 2);
