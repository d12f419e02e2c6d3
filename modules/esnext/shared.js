// SharedArrayBuffer and Atomics. One runtime has one thread, so memory is
// shared with nobody and every operation is atomic; what is left is to wait
// for a time.

const shared = new WeakSet();
const plainByteLength = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get;
const tagOf = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;

function describe(value) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
  return `#<${value.constructor?.name || 'Object'}>`;
}

// The engine only knows ArrayBuffer: a shared one is such an object with
// another prototype, which typed arrays take as well.
function SharedArrayBuffer(length) {
  if (new.target === undefined) throw new TypeError("Constructor SharedArrayBuffer requires 'new'");
  const size = Math.trunc(Number(length)) || 0;
  if (size < 0 || size > 2 ** 32) throw new RangeError('Invalid array buffer length');
  const buffer = Object.setPrototypeOf(new ArrayBuffer(size), new.target.prototype);
  shared.add(buffer);
  return buffer;
}

function check(self, method) {
  if (typeof self === 'object' && self !== null && shared.has(self)) return;
  throw new TypeError(`Method ${method} called on incompatible receiver ${describe(self)}`);
}

const members = {
  get byteLength() {
    check(this, 'get SharedArrayBuffer.prototype.byteLength');
    return Reflect.apply(plainByteLength, this, []);
  },
  slice(start, end) {
    check(this, 'SharedArrayBuffer.prototype.slice');
    const source = new Uint8Array(this).subarray(start, end);
    const copy = new SharedArrayBuffer(source.length);
    new Uint8Array(copy).set(source);
    return copy;
  },
  get maxByteLength() { return this.byteLength; },
  get growable() {
    check(this, 'get SharedArrayBuffer.prototype.growable');
    return false;
  },
  grow() {
    throw new TypeError(`Method SharedArrayBuffer.prototype.grow called on incompatible receiver ${describe(this)}`);
  },
};
for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
  Object.defineProperty(SharedArrayBuffer.prototype, name, { __proto__: null, ...descriptor, enumerable: false });
}
Object.defineProperty(SharedArrayBuffer.prototype.slice, 'length', { __proto__: null, value: 2, configurable: true });
Object.defineProperty(SharedArrayBuffer.prototype.grow, 'length', { __proto__: null, value: 1, configurable: true });
Object.defineProperty(SharedArrayBuffer.prototype, Symbol.toStringTag,
  { __proto__: null, value: 'SharedArrayBuffer', configurable: true });
Object.defineProperty(SharedArrayBuffer.prototype, 'constructor', { __proto__: null, enumerable: false });
Object.defineProperty(SharedArrayBuffer, Symbol.species,
  { __proto__: null, configurable: true, get: Object.getOwnPropertyDescriptor({ get [Symbol.species]() { return this; } }, Symbol.species).get });
Object.defineProperty(SharedArrayBuffer, 'prototype', { __proto__: null, writable: false });

// ---- Atomics ----

const integers = new Set(['Int8Array', 'Uint8Array', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array']);

function kindOf(array) {
  return typeof array === 'object' && array !== null ? Reflect.apply(tagOf, array, []) : undefined;
}

const objectTag = (value) => Object.prototype.toString.call(value);

// place checks the array and gives the index.
function place(array, index, waitable) {
  const kind = kindOf(array);
  if (waitable && kind !== 'Int32Array' && kind !== 'BigInt64Array') {
    throw new TypeError(`${objectTag(array)} is not an int32 or BigInt64 typed array.`);
  }
  if (!integers.has(kind)) throw new TypeError(`${objectTag(array)} is not an integer typed array.`);
  const at = Math.trunc(Number(index)) || 0;
  if (at < 0 || at >= array.length) throw new RangeError('Invalid atomic access index');
  return at;
}

const isBig = (array) => kindOf(array).startsWith('Big');

function operand(array, value) {
  if (!isBig(array)) return Math.trunc(Number(value)) || 0;
  if (typeof value === 'number') throw new TypeError(`Cannot convert ${value} to a BigInt`);
  return BigInt(value);
}

// change makes an operation that stores what combine answers and gives the old value.
function change(combine) {
  return (array, index, value) => {
    const at = place(array, index);
    const given = operand(array, value);
    const old = array[at];
    array[at] = combine(old, given);
    return old;
  };
}

const operations = {
  load(array, index) { return array[place(array, index)]; },
  store(array, index, value) {
    const at = place(array, index);
    const given = operand(array, value);
    array[at] = given;
    return given;
  },
  add: change((a, b) => a + b),
  sub: change((a, b) => a - b),
  and: change((a, b) => a & b),
  or: change((a, b) => a | b),
  xor: change((a, b) => a ^ b),
  exchange: change((a, b) => b),
  compareExchange(array, index, expected, replacement) {
    const at = place(array, index);
    // What is expected is compared after it is made to fit, as if it were stored.
    const fitted = new array.constructor([operand(array, expected)])[0];
    const given = operand(array, replacement);
    const old = array[at];
    if (old === fitted) array[at] = given;
    return old;
  },
  isLockFree(size) { return [1, 2, 4, 8].includes(Math.trunc(Number(size))); },
  wait(array, index, value, timeout) {
    const at = place(array, index, true);
    if (!shared.has(array.buffer)) throw new TypeError(`${objectTag(array)} is not a shared typed array.`);
    const expected = isBig(array) ? BigInt(value) : value | 0;
    const limit = Number(timeout);
    if (array[at] !== expected) return 'not-equal';
    // Nobody else can notify: this sleeps, or waits for ever as it would in Node.
    internal.sleep(Number.isNaN(limit) ? Infinity : Math.max(limit, 0));
    return 'timed-out';
  },
  waitAsync() {
    throw new Error('Atomics.waitAsync is not there yet: gojs has no threads that could notify');
  },
  notify(array, index) {
    place(array, index, true);
    return 0;
  },
  pause() {},
};

const Atomics = {};
const lengths = { __proto__: null, store: 3, wait: 4, waitAsync: 4, notify: 3, add: 3, sub: 3, and: 3, or: 3, xor: 3, exchange: 3 };
for (const [name, value] of Object.entries(operations)) {
  Object.defineProperty(value, 'name', { __proto__: null, value: name, configurable: true });
  if (lengths[name] !== undefined) Object.defineProperty(value, 'length', { __proto__: null, value: lengths[name], configurable: true });
  Object.defineProperty(Atomics, name, { __proto__: null, value, writable: true, enumerable: false, configurable: true });
}
Object.defineProperty(Atomics, Symbol.toStringTag, { __proto__: null, value: 'Atomics', configurable: true });

module.exports = { SharedArrayBuffer, Atomics };
