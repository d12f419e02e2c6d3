// Destroy events are delivered although nothing else keeps the loop alive.
const ah = require('async_hooks');
const { writeSync } = require('fs');
const log = (...a) => writeSync(1, a.join(' ') + '\n');
ah.createHook({ init(i, t) { log('init', i, t); }, destroy(i) { log('destroy', i); } }).enable();
process.on('beforeExit', () => log('beforeExit'));
process.on('exit', () => log('exit'));
process.nextTick(() => { log('tick'); });
