// Printing in callbacks with a synchronous write, and skipping what logging itself causes.
const { createHook } = require('node:async_hooks');
const { writeFileSync, readFileSync, rmSync } = require('node:fs');
const { format } = require('node:util');
const file = require('path').join(require('os').tmpdir(), `gojs-printing-${process.pid}.log`);
function debug(...args) { writeFileSync(file, `${format(...args)}\n`, { flag: 'a' }); }
const hook = createHook({ init(id, type, trigger) { debug('init', id, type, trigger); }, before: (id) => debug('before', id), after: (id) => debug('after', id) }).enable();
setImmediate(() => process.nextTick(() => {
  hook.disable();
  console.log(readFileSync(file, 'utf8'));
  rmSync(file);
}));
