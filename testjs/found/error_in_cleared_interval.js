// An interval that clears itself and throws takes its list away: the next timer comes at once.
const log = (s) => require('fs').writeSync(1, `${s}\n`);
process.on('uncaughtException', (error) => log(`uncaught ${error.message}`));
const test = (clear) => {
  const t = setInterval(() => {
    log('interval');
    clear(t);
    Promise.resolve().then(() => log('then'));
    process.nextTick(() => log('tick'));
    throw new Error('interval');
  }, 1);
  setTimeout(() => { log('timeout'); clearInterval(t); }, 5);
  for (const end = Date.now() + 8; Date.now() <= end;);
};
setImmediate(() => test((t) => clearInterval(t)));
setTimeout(() => { log('--'); test(() => {}); }, 100);
