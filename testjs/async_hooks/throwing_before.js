const { createHook, AsyncResource } = require('async_hooks');
process.on('exit', (code) => require('fs').writeSync(1, `exit ${code}\n`));
createHook({ before() { throw 'a string'; } }).enable();
new AsyncResource('X').runInAsyncScope(() => console.log('never'));
