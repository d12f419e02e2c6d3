// An immediate without a reference runs only if the loop turns for another reason.
const { createHook, AsyncResource } = require('async_hooks');
const log = (s) => require('fs').writeSync(1, `${s}\n`);
createHook({
  trackPromises: false,
  destroy(id) {
    log(`destroy ${id}`);
    if (id < 9) process.nextTick(() => log('tick of destroy'));
  },
}).enable();
const resource = new AsyncResource('first');
resource.emitDestroy();
setImmediate(() => log('with the loop')).unref();
let n = 0;
process.on('beforeExit', () => {
  log('beforeExit');
  if (n++ === 0) {
    setImmediate(() => log('without a reference')).unref();
    setTimeout(() => log('timer'), 5);
  }
});
