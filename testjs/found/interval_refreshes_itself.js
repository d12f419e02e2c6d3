// An interval that refreshes itself goes behind the timers that it starts, like one that does not.
const log = (s) => require('fs').writeSync(1, `${s}\n`);
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
let n = 0;
const interval = setInterval(() => {
  log(`interval ${++n}`);
  if (n === 3) clearInterval(interval);
  if (n < 3) interval.refresh();
  setTimeout((n) => log(`timer ${n}`), 1, n);
  setImmediate((n) => log(`immediate ${n}`), n);
  spin(4);
}, 1);
spin(3);
