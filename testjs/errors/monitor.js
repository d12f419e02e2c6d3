process.on('uncaughtExceptionMonitor', (e, o) => console.log('monitor', e.message, o)); process.on('exit', c => console.log('exit', c)); Promise.reject(new Error('rejected'))
