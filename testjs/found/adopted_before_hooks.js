// A promise that was resolved with another while no hook was there has its own job for that, once hooks come.
const { createHook, executionAsyncId } = require('async_hooks');
const log = (s) => require('fs').writeSync(1, `${s} e${executionAsyncId()}\n`);
const hook = createHook({
  init(id, type, trigger) { log(`init ${type} ${id}<-${trigger}`); },
  before(id) { log(`before ${id}`); },
  after(id) { log(`after ${id}`); },
  promiseResolve(id) { log(`resolve ${id}`); },
});
const settled = Promise.resolve(1);
new Promise((resolve) => resolve(settled)).then(() => log('adopted'));
(async () => Promise.resolve(2))().then(() => log('returned'));
new Promise((resolve) => resolve(Promise.reject(new Error('3')))).catch(() => log('caught'));
settled.then(() => hook.enable()).then(() => log('enabled'));
