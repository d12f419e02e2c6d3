'use strict';
function attempt(f) {
  try {
    console.log('ok', f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

for (const value of [1, 'text', null, undefined, true, 5n, NaN, [1, , 3], Object.assign([1], { x: 5 }), new Date(0), new Date(NaN), /a/gi,
  Object(1n), Object('s'), Object(true), Object(2), Object.create({ inherited: 1 }), new Map([[{ a: 1 }, new Set([1])]]), { a: { b: [] } },
  new Uint8Array([1, 2]), new Float64Array([1.5]), Buffer.from('hi'), Object.create(null), new Event('x'), new AbortController().signal]) {
  attempt(() => structuredClone(value));
}
attempt(() => structuredClone(new (class Point { constructor() { this.x = 1; } })()));
attempt(() => structuredClone({ get a() { return this.b; }, b: 2, [Symbol('s')]: 1 }));
for (const bad of [() => 1, Symbol('q'), { a() {} }, new WeakMap(), new WeakSet(), Promise.resolve(), new Proxy({}, {}), new Proxy([], {}),
  new WeakRef({}), class A {}, [].values(), new Map().entries(), (function* () {})(), Object(Symbol()), new URL('http://a'), new URLSearchParams(),
  [function() {}], { a: { b: Symbol() } }, new Map([[1, () => 1]]), async () => 1]) {
  attempt(() => structuredClone(bad));
}
attempt(() => structuredClone());
attempt(() => structuredClone(1, 5));
attempt(() => structuredClone(1, { transfer: 5 }));
attempt(() => structuredClone(1, { transfer: [5] }));
attempt(() => structuredClone(1, { transfer: [{}] }));
attempt(() => structuredClone({ get a() { throw new RangeError('getter'); } }));
const buffer = new ArrayBuffer(4);
attempt(() => structuredClone(buffer, { transfer: [buffer, buffer] }));
attempt(() => [structuredClone(buffer, { transfer: [buffer] }).byteLength, buffer.byteLength]);
attempt(() => structuredClone(buffer));
const whole = new ArrayBuffer(8);
const both = structuredClone({ a: new Uint8Array(whole, 2, 3), b: new DataView(whole) });
console.log(both, both.a.buffer === both.b.buffer);
const cycle = { list: [] };
cycle.self = cycle;
cycle.list.push(cycle);
console.log(structuredClone(cycle));
class Mine extends Error { constructor(...args) { super(...args); this.name = 'Mine'; } }
const error = new Mine('q', { cause: { z: 1 } });
error.extra = 5;
const copy = structuredClone(error);
console.log(copy.name, copy.message, copy instanceof Mine, copy instanceof Error, copy.cause, copy.extra, Reflect.ownKeys(copy));
const typed = structuredClone(new TypeError('t'));
console.log(typed.constructor.name, typed.name, typed.message, Reflect.ownKeys(typed));
console.log(structuredClone(new DOMException('a', 'DataCloneError')).code);
const expression = /a/g;
expression.lastIndex = 3;
console.log(structuredClone(expression).lastIndex);
