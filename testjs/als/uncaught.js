const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
process.on('uncaughtException', (e) => console.log(e, als.getStore()));
als.run('timer', () => setImmediate(() => { throw 1; }));
als.run('tick', () => process.nextTick(() => { throw 2; }));
als.run('microtask', () => queueMicrotask(() => { throw 3; }));
als.run('main', () => { throw 4; });
