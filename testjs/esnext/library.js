'use strict';
function attempt(f) {
  try {
    const value = f();
    console.log('ok', typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
  } catch (error) {
    console.log(error.constructor.name, error.message);
  }
}
function describe(object, label) {
  for (const key of Reflect.ownKeys(object)) {
    const d = Object.getOwnPropertyDescriptor(object, key);
    const what = d.get ? `get ${d.get.name} set ${d.set?.name}` : typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : typeof d.value;
    console.log(label, String(key), what, (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : ''));
  }
}
for (const Class of [WeakRef, FinalizationRegistry, Iterator, SuppressedError]) {
  describe(Class, Class.name);
  describe(Class.prototype, `${Class.name}.prototype`);
}
describe(Object.getPrototypeOf([].values().map((x) => x)), 'helper');
describe(Object.getPrototypeOf(Iterator.from({ next() { return { done: true }; } })), 'wrapper');
for (const [object, names] of [[Object, ['groupBy']], [Map, ['groupBy']], [Promise, ['try', 'withResolvers']], [Array, ['fromAsync']],
  [RegExp, ['escape']], [Symbol, ['asyncIterator', 'dispose', 'asyncDispose']], [String.prototype, ['isWellFormed', 'toWellFormed', 'big', 'link']],
  [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'detached', 'resizable', 'maxByteLength']], [Math, ['f16round']],
  [Object.prototype, ['__defineGetter__', '__lookupSetter__']], [Date.prototype, ['getYear', 'setYear', 'toGMTString']]]) {
  for (const name of names) {
    const d = Object.getOwnPropertyDescriptor(object, name);
    console.log(name, d.get?.name, d.value?.name, d.value?.length, d.writable, d.enumerable, d.configurable);
  }
}

attempt(() => new WeakRef(1));
attempt(() => new WeakRef(Symbol.for('x')));
attempt(() => new WeakRef(Symbol('q')).deref());
attempt(() => WeakRef.prototype.deref.call({}));
const object = {};
const registry = new FinalizationRegistry(() => 1);
attempt(() => new FinalizationRegistry());
attempt(() => registry.register(1));
attempt(() => registry.register(object, object));
attempt(() => registry.register(object, 1, 5));
attempt(() => registry.unregister(5));
attempt(() => registry.unregister({}));
attempt(() => FinalizationRegistry.prototype.register.call({}, {}));
attempt(() => { registry.register(object, 1, object); return [registry.unregister(object), registry.unregister(object)]; });

attempt(() => Object.groupBy([1, 2, 3], (x) => x % 2 ? 'odd' : 'even'));
attempt(() => Object.groupBy(null, (x) => x));
attempt(() => Object.groupBy([], 5));
attempt(() => Object.groupBy(5, (x) => x));
attempt(() => Object.getPrototypeOf(Object.groupBy([], (x) => x)));
attempt(() => Map.groupBy([1, 2, -0], (x) => x).get(0));
attempt(() => Promise.withResolvers.call(5));
attempt(() => Object.keys(Promise.withResolvers()));
attempt(() => Promise.try.call(5));
attempt(() => RegExp.escape('1a-b.c\n x/é$^\u2028'));
attempt(() => RegExp.escape(5));
attempt(() => RegExp.escape('\ud800,~"'));
attempt(() => 'a\ud800b'.isWellFormed());
attempt(() => escape('a\ud800b'.toWellFormed()));
attempt(() => String.prototype.isWellFormed.call(null));
attempt(() => 'a'.anchor('"x"') + 'b'.big() + 'f'.fontcolor('r') + 'i'.link('u') + 'm'.sup());
attempt(() => { const q = {}; q.__defineGetter__('x', () => 5); return `${q.x} ${q.__lookupGetter__('x')} ${q.__lookupSetter__('x')}`; });
attempt(() => ({}).__defineSetter__('y', 5));
attempt(() => [new Date(2020, 1).getYear(), new Date(0).toGMTString(), Math.f16round(1.337), Math.f16round(70000), Math.f16round(2.98e-8)]);
const buffer = new ArrayBuffer(8);
const moved = buffer.transfer(4);
attempt(() => [moved.byteLength, buffer.byteLength, buffer.detached, moved.resizable, moved.maxByteLength]);
attempt(() => buffer.transfer());
attempt(() => ArrayBuffer.prototype.transfer.call({}));
