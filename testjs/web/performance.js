'use strict';
function attempt(f) {
  try {
    console.log('ok', f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

const before = performance.now();
console.log(typeof before, performance.now() >= before, performance.timeOrigin > 1e12, Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 1000);
console.log(performance.mark('A', { detail: { x: 1 }, startTime: 5 }), performance.mark('B', { startTime: 8 }), performance.measure('M', 'A', 'B'));
console.log(performance.getEntries().length, performance.getEntriesByName('A').length, performance.getEntriesByType('measure').length);
console.log(performance.measure('q', { start: 1, duration: 4 }), performance.measure('q', { start: 1, end: 4, detail: 5 }).detail);
attempt(() => performance.measure('M', 'nope'));
attempt(() => performance.mark());
attempt(() => performance.mark('a', { startTime: -1 }));
attempt(() => new PerformanceEntry());
attempt(() => new Performance());
attempt(() => performance.now.call({}));
console.log(performance.getEntriesByName('A')[0].toJSON());
performance.clearMarks('A');
performance.clearMeasures();
console.log(performance.getEntries().map((e) => e.name), Object.keys(performance.toJSON()));
const timed = performance.timerify(function add(a, b) { return a + b; });
const observer = new PerformanceObserver((list, self) => {
  console.log(list.getEntries().map((e) => `${e.entryType} ${e.name}`), self === observer);
  observer.disconnect();
});
observer.observe({ entryTypes: ['function', 'mark'] });
console.log(timed(1, 2), timed.name, timed.length);
performance.mark('C');
attempt(() => new PerformanceObserver(5));
attempt(() => observer.observe({}));
