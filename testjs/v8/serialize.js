'use strict';
const v8 = require('node:v8');

const shared = { s: 1 };
const cyclic = { name: 'c', list: [1, 2] };
cyclic.self = cyclic;
const sparse = [1, , 3];
const values = [1, -1, 0, -0, 2 ** 30, -(2 ** 30), 2 ** 31, 1.5, NaN, Infinity, 'text', 'é', '€😀', '', true, false, null, undefined,
  5n, -5n, 2n ** 70n, 0n, {}, { a: 1, b: { c: [] } }, { 1: 'one', x: 2 }, [], [1, 'two', null], sparse, Object.assign([1], { x: 2 }), new Date(0), /a+/gi,
  new Map([[1, 'a'], ['k', new Set([1])]]), new Set(), new Uint8Array([1, 2]), Buffer.from('hi'), new Float64Array([1.5]),
  new ArrayBuffer(2), Object(1), Object('s'), Object(true), Object(1n), [shared, shared], cyclic];
for (const value of values) {
  const data = v8.serialize(value);
  console.log(data.toString('hex'), v8.deserialize(data));
}
for (const bad of [() => 1, Symbol('s'), new WeakMap(), { f() {} }]) {
  try {
    v8.serialize(bad);
  } catch (error) {
    console.log(error.message);
  }
}
try {
  v8.deserialize('x');
} catch (error) {
  console.log(error.name, error.code, error.message);
}
const error = v8.deserialize(v8.serialize(new TypeError('message', { cause: 5 })));
console.log(error instanceof TypeError, error.message, error.cause);
console.log(Object.keys(v8.getHeapStatistics()).join(), v8.getHeapStatistics().used_heap_size > 0);
console.log(v8.isStringOneByteRepresentation('a'), v8.isStringOneByteRepresentation('€'));
