// A beforeExit listener that throws leaves its ticks and microtasks to the next callback.
const log = (s) => require('fs').writeSync(1, `${s}\n`);
let n = 0;
process.on('uncaughtException', (error) => log(`uncaught ${error.message}`));
process.on('beforeExit', () => {
  log('beforeExit');
  if (n++ > 1) return;
  process.nextTick(() => log('tick'));
  Promise.resolve().then(() => log('then'));
  setTimeout(() => log('timer'), 1);
  for (const end = Date.now() + 3; Date.now() <= end;);
  throw new Error('beforeExit');
});
