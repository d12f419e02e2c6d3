const { AsyncLocalStorage, createHook } = require('async_hooks');
const als = new AsyncLocalStorage();
const bound = als.run('bound', () => AsyncLocalStorage.bind(function f(a) { return [als.getStore(), a, this?.t]; }));
console.log(bound(1), bound.call({ t: 2 }, 3), bound.name, bound.length);
const snap = als.run('snap', () => AsyncLocalStorage.snapshot());
console.log(snap((a, b) => [als.getStore(), a + b], 1, 2), snap.name, snap.length);
als.run('other', () => console.log(snap(() => als.getStore()), als.getStore()));
class Foo {
  #run = AsyncLocalStorage.snapshot();
  get() { return this.#run(() => als.getStore()); }
}
const foo = als.run(123, () => new Foo());
console.log(als.run(321, () => foo.get()));
