// Timers of equal deadlines in the order in which they were started, whatever their durations.
const log = [];
const busy = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
setTimeout(() => log.push('10a'), 10);
setTimeout(() => log.push('5a'), 5);
setTimeout(() => log.push('10b'), 10);
setTimeout(() => log.push('5b'), 5);
setTimeout(() => { log.push('1'); process.nextTick(() => log.push('1 tick')); Promise.resolve().then(() => log.push('1 micro')); }, 1);
setTimeout(() => log.push('1b'), 1);
busy(20);
setTimeout(() => {
  log.push('nested');
  setImmediate(() => log.push('immediate'));
  setTimeout(() => { log.push('nested 2'); console.log(log.join('\n')); }, 1);
}, 15);
