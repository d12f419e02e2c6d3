// A handled error leaves the ticks and microtasks that wait to the next callback; one in queueMicrotask does not.
const { executionAsyncId: e, triggerAsyncId: t } = require('async_hooks');
const log = (s) => require('fs').writeSync(1, `${s} e${e()} t${t()}\n`);
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
process.on('uncaughtException', (error) => {
  log(`uncaught ${error.message}`);
  process.nextTick(() => log('tick of the handler'));
  queueMicrotask(() => log('microtask of the handler'));
});
setTimeout(() => {
  log('timer 1');
  process.nextTick(() => log('timer 1 tick'));
  queueMicrotask(() => log('timer 1 microtask'));
  throw new Error('timer 1');
}, 1);
setTimeout(() => { log('timer 2'); process.nextTick(() => log('timer 2 tick')); }, 1);
setImmediate(() => {
  log('immediate 1');
  process.nextTick(() => log('immediate 1 tick'));
  setImmediate(() => log('immediate 3'));
  throw new Error('immediate 1');
});
setImmediate(() => log('immediate 2'));
process.nextTick(() => {
  log('tick 1');
  process.nextTick(() => log('tick 3'));
  queueMicrotask(() => log('tick 1 microtask'));
  throw new Error('tick 1');
});
process.nextTick(() => log('tick 2'));
queueMicrotask(() => { log('microtask 1'); throw new Error('microtask 1'); });
queueMicrotask(() => log('microtask 2'));
spin(4);
throw new Error('main');
