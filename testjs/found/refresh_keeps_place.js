// A timer that is alone in its list and refreshed keeps the list's place among the others,
// and one that a tick refreshes when it was about to fire fires nevertheless.
const log = (s) => require('fs').writeSync(1, `${s}\n`);
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
let n = 0;
const interval = setInterval(() => {
  log(`interval ${++n}`);
  if (n === 2) clearInterval(interval);
  process.nextTick(() => { if (n === 1) interval.refresh(); spin(7); });
  setTimeout((n) => log(`timeout ${n}`), 5, n);
  spin(8);
}, 1);
spin(2);
setTimeout(() => {
  setTimeout(() => process.nextTick(() => { next.refresh(); log('refreshed'); }), 1);
  const next = setTimeout(() => log('next'), 1);
  setTimeout(() => log('last'), 1);
  spin(3);
}, 200);
