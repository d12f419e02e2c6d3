'use strict';
function attempt(f) {
  try {
    const value = f();
    console.log('ok', typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
  } catch (error) {
    console.log(error.constructor.name, error.message);
  }
}
const list = () => [1, 2, 3].values();

attempt(() => Iterator());
attempt(() => new Iterator());
attempt(() => new (class Mine extends Iterator {})() instanceof Iterator);
attempt(() => Iterator.from(5));
attempt(() => Iterator.from(null));
attempt(() => Iterator.from('ab').toArray());
attempt(() => Iterator.from({ next: () => ({ done: true }) }).next());
attempt(() => list().map((x, i) => x * i).filter((x) => x).toArray());
attempt(() => list().take(2).drop(1).toArray());
attempt(() => list().flatMap((x) => [x, x]).toArray());
attempt(() => list().flatMap((x) => 5).toArray());
attempt(() => list().flatMap((x) => 'ab').toArray());
attempt(() => [list().some((x) => x > 1), list().every((x) => x > 1), list().find((x) => x > 1), list().reduce((a, b, i) => a + b + i)]);
attempt(() => list().forEach((x, i) => console.log(x, i)));
attempt(() => list().map());
attempt(() => Iterator.prototype.map.call(5, (x) => x));
for (const count of [-1, NaN, 'x', '2', Infinity, undefined]) attempt(() => list().take(count).toArray());
attempt(() => list().drop(-1));
attempt(() => [].values().reduce((a) => a));
attempt(() => [].values().reduce());
attempt(() => Object.getPrototypeOf(list().map((x) => x)).next.call({}));
attempt(() => list().constructor === Iterator);
attempt(() => Object.prototype.toString.call(list().map((x) => x)));
attempt(() => new Set([1, 2]).values().map((x) => x + 1).toArray());
attempt(() => (function* () { yield 1; yield 2; })().take(1).toArray());
attempt(() => {
  const log = [];
  const iterator = { __proto__: Iterator.prototype, next() { log.push('n'); return { done: false, value: 1 }; }, return() { log.push('r'); return {}; } };
  const mapped = iterator.map(() => { throw new Error('thrown'); });
  try { mapped.next(); } catch (error) { log.push(error.message); }
  const taken = iterator.take(1);
  taken.next();
  taken.next();
  const unused = iterator.map((x) => x);
  unused.return();
  log.push(unused.next().done);
  iterator.find(() => true);
  iterator[Symbol.dispose]();
  return log;
});
