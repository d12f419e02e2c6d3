// for await over a synchronous iterable: two promises per value, and no derived one.
const { createHook, executionAsyncId } = require('async_hooks');
const log = (s) => require('fs').writeSync(1, `${s} e${executionAsyncId()}\n`);
createHook({
  init(id, type, trigger) { log(`init ${type} ${id}<-${trigger}`); },
  before(id) { log(`before ${id}`); },
  after(id) { log(`after ${id}`); },
  promiseResolve(id) { log(`resolve ${id}`); },
}).enable();
const each = async (values) => { for await (const x of values) log(`value ${x}`); };
each([1, Promise.resolve(2), { then(f) { f(3); } }]).then(() => log('done'));
setImmediate(() => {
  function* values() { try { yield Promise.reject(4); } finally { log('closed'); } }
  each(values()).catch((reason) => log(`caught ${reason}`));
});
setImmediate(() => {
  const leave = async () => { for await (const x of new Set([5, 6])) break; };
  leave();
});
