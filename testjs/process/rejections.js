process.on('unhandledRejection', (reason, p) => console.log('unhandled', reason, p instanceof Promise));
process.on('rejectionHandled', (p) => console.log('handled', p instanceof Promise));
Promise.reject(1);
const late = Promise.reject(2);
const soon = Promise.reject(3); soon.catch(() => {});
const tick = Promise.reject(4); process.nextTick(() => tick.catch(() => console.log('in a tick')));
setTimeout(() => late.catch(() => console.log('late')), 1);
(async () => { throw 5; })();
Promise.reject(6).then(() => {});
