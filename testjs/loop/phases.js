// Ticks before microtasks, both between any two callbacks; microtasks that add ticks and the reverse.
const log = (s) => console.log(s);
setImmediate(() => {
  log('immediate 1');
  Promise.resolve().then(() => log('immediate 1 micro'));
  process.nextTick(() => log('immediate 1 tick'));
  setImmediate(() => { log('immediate 3'); });
});
setImmediate(() => log('immediate 2'));
process.nextTick(() => { log('tick 1'); process.nextTick(() => log('tick 3')); Promise.resolve().then(() => { log('micro 3'); process.nextTick(() => log('tick 4')); }); });
Promise.resolve().then(() => { log('micro 1'); process.nextTick(() => log('tick 5')); queueMicrotask(() => log('micro 4')); });
queueMicrotask(() => log('micro 2'));
process.nextTick(() => log('tick 2'));
log('main');
