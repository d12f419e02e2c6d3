// AsyncResource captures the stores at its construction.
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const { EventEmitterAsyncResource } = require('events');
const als = new AsyncLocalStorage();
const r = als.run('construction', () => new AsyncResource('R'));
als.run('call', () => r.runInAsyncScope(() => console.log(als.getStore())));
console.log(als.getStore());
const e = als.run('emitter', () => new EventEmitterAsyncResource({ name: 'E' }));
e.on('x', () => console.log(als.getStore()));
als.run('emit', () => e.emit('x'));
console.log(e.asyncResource.constructor.name, typeof e.asyncId, e.triggerAsyncId);
