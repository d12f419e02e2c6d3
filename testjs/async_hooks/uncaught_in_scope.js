// The uncaughtException handler runs with the thrower's ids; then after is emitted.
const ah = require('async_hooks');
const { writeSync } = require('fs');
const log = (...a) => writeSync(1, a.join(' ') + '\n');
process.on('uncaughtException', (e) => log('handler', e, ah.executionAsyncId()));
ah.createHook({
  init(id, type) { log('init', id, type); },
  before(id) { log('before', id); },
  after(id) { log('after', id); },
}).enable();
setImmediate(() => { throw 'immediate'; });
queueMicrotask(() => { throw 'microtask'; });
process.nextTick(() => log('tick'));
throw 'main';
