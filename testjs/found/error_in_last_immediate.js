// When the last immediate throws, those made meanwhile follow at once, before a timer that is due.
const log = (s) => require('fs').writeSync(1, `${s}\n`);
process.on('uncaughtException', (error) => log(`uncaught ${error.message}`));
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
setImmediate(() => {
  log('immediate 1');
  setTimeout(() => log('timer'), 1);
  spin(3);
  process.nextTick(() => log('tick'));
  setImmediate(() => log('immediate 2'));
  throw new Error('immediate 1');
});
setImmediate(() => {
  const cleared = setImmediate(() => log('never'));
  clearImmediate(cleared);
});
clearImmediate(setImmediate(() => log('never')));
