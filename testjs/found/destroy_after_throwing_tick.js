// The store that a destroy callback sees after a tick that entered one and threw.
const { AsyncLocalStorage, createHook } = require('node:async_hooks');
const als = new AsyncLocalStorage();
const seen = [];
process.on('uncaughtException', () => {});
createHook({
  init(id, type) { if (type === 'Immediate') seen.push(`init ${id}`); },
  destroy(id) { seen.push(`destroy ${id} ${als.getStore()}`); },
}).enable();
setImmediate(() => seen.push('immediate'));
(async () => {
  process.nextTick(() => { als.enterWith('s9'); throw new Error('x'); });
})();
process.on('exit', () => console.log(seen));
