// A timer that had fired and is cleared then can be refreshed: it keeps the loop alive, without a callback.
const { createHook } = require('async_hooks');
const log = (s) => require('fs').writeSync(1, `${s}\n`);
createHook({
  trackPromises: false,
  init(id, type) { log(`init ${type} ${id}`); },
  before(id) { log(`before ${id}`); },
  destroy(id) { log(`destroy ${id}`); },
}).enable();
const fired = setTimeout(() => log('fired'), 1);
const cleared = setTimeout(() => log('never'), 1);
clearTimeout(cleared);
cleared.refresh();
log(`${cleared._destroyed} ${cleared._idleTimeout} ${cleared._onTimeout}`);
for (const end = Date.now() + 3; Date.now() <= end;);
let n = 0;
process.on('beforeExit', () => {
  log('beforeExit');
  if (n++ > 0) return;
  clearTimeout(fired);
  log(`${fired._destroyed} ${fired._idleTimeout} ${fired._onTimeout}`);
  fired.refresh();
  log(`${fired._destroyed} ${fired.hasRef()}`);
  clearTimeout(fired);
});
