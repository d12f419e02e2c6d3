// A reported rejection that is handled later, without a rejectionHandled listener.
const { createHook } = require('node:async_hooks');
const { writeSync } = require('node:fs');
const log = (...parts) => writeSync(1, `${parts.join(' ')}\n`);
process.removeAllListeners('warning');
createHook({
  init: (id, type, trigger) => log('init', id, type, trigger),
  before: (id) => log('before', id),
  after: (id) => log('after', id),
}).enable();
process.on('unhandledRejection', (reason) => log('unhandled', reason));
process.on('warning', (w) => {
  const [header, ...frames] = w.stack.split('\n');
  log(w.name, w.id, Object.keys(w), header, frames.some((f) => f.includes('rejection_handled_late.js')));
});
const promises = [0, 1, 2, 3].map((i) => Promise.reject(i));
promises[0].catch(() => {});
setImmediate(() => {
  promises[3].catch(() => {});
  promises[1].catch(() => {});
  process.nextTick(() => log('tick'));
});
