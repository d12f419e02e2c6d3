const { createHook, AsyncResource } = require('async_hooks');
process.on('exit', (code) => console.log('exit', code));
createHook({ before() { throw 'a string'; } }).enable();
new AsyncResource('X').runInAsyncScope(() => console.log('never'));
