// A throwing hook cannot be caught: stack printed, exit event, code 1.
const { createHook } = require('async_hooks');
process.on('exit', (code) => require('fs').writeSync(1, `exit ${code} ${process.exitCode}\n`));
process.on('uncaughtException', () => console.log('never'));
createHook({ init() { throw new Error('from the hook'); } }).enable();
try { process.nextTick(() => {}); } catch { console.log('never'); }
console.log('never');
