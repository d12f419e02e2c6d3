process.on('uncaughtExceptionMonitor', (e, origin) => console.log('monitor', e.message, origin));
process.on('uncaughtException', (e, origin) => console.log('handler', e.message, origin));
Promise.reject(new Error('rejected'));
setTimeout(() => { throw new Error('timer'); }, 1);
setTimeout(() => console.log('goes on'), 5);
throw new Error('main');
