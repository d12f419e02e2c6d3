// EventEmitter listeners bound to the scope in which they were added.
const { AsyncResource, AsyncLocalStorage, executionAsyncId } = require('node:async_hooks');
const { EventEmitter } = require('node:events');
const als = new AsyncLocalStorage();
const req = new EventEmitter();
als.run('request', () => {
  req.on('close', AsyncResource.bind(() => console.log('bound', als.getStore(), executionAsyncId() > 1)));
  req.on('close', () => console.log('plain', als.getStore()));
});
setImmediate(() => req.emit('close'));
