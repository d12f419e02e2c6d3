// before and after of runInAsyncScope and of a microtask run in the caller's stores, the callback in its own.
const { createHook, AsyncResource, AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
const log = (s) => require('fs').writeSync(1, `${s} ${store.getStore()}\n`);
createHook({
  trackPromises: false,
  init(id, type) { log(`init ${type}`); },
  before(id) { log(`before ${id}`); },
  after(id) { log(`after ${id}`); },
}).enable();
const resource = store.run('creation', () => new AsyncResource('R'));
store.run('call', () => resource.runInAsyncScope(() => { log('scope'); store.enterWith('inner'); }));
store.run('tick', () => process.nextTick(() => log('tick')));
store.run('micro', () => queueMicrotask(() => { log('microtask'); store.enterWith('inner'); }));
store.run('timer', () => setTimeout(() => log('timer'), 1));
store.run('immediate', () => setImmediate(() => log('immediate')));
for (const end = Date.now() + 3; Date.now() <= end;);
