// A timer that is cleared leaves its phase: what a failed tick left is run there.
const log = (s) => require('fs').writeSync(1, `${s}\n`);
const timer = setTimeout(() => log('never'), 1);
let n = 5;
process.on('uncaughtException', () => {
  log('uncaught');
  clearTimeout(timer);
  setImmediate(() => log('immediate'));
  process.nextTick(() => { if (n-- > 0) { log('tick'); throw new Error('tick'); } });
});
for (const end = Date.now() + 3; Date.now() <= end;);
Promise.reject(new Error('rejected'));
