// structuredClone.

const { classOf, isProxy, isDetached, detach } = internal;
const { DOMException } = require('internal/web/dom_exception');

const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const TypedArray = Object.getPrototypeOf(Uint8Array);
const typedArrayName = getter(TypedArray.prototype, Symbol.toStringTag);
const viewBuffer = getter(TypedArray.prototype, 'buffer');
const viewOffset = getter(TypedArray.prototype, 'byteOffset');
const dataViewBuffer = getter(DataView.prototype, 'buffer');
const dataViewOffset = getter(DataView.prototype, 'byteOffset');
const dataViewLength = getter(DataView.prototype, 'byteLength');
const sourceOf = Function.prototype.toString;
const objectTag = Object.prototype.toString;
const { forEach: forEachOfMap } = Map.prototype;
const { forEach: forEachOfSet } = Set.prototype;
const hasOwn = Object.prototype.hasOwnProperty;
const errorClasses = { __proto__: null, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function argumentError(message) {
  const error = new TypeError(message);
  error.code = 'ERR_INVALID_ARG_TYPE';
  return error;
}

// nameOf is how an uncloneable value is called in the error.
function nameOf(value) {
  if (typeof value === 'function') return Reflect.apply(sourceOf, value, []);
  if (typeof value === 'symbol') return String(value);
  const constructor = value.constructor;
  const named = typeof constructor === 'function' && constructor.name !== '' && constructor !== Object;
  if (named && constructor !== globalThis.Iterator) return `#<${constructor.name}>`;
  if (typeof value[Symbol.toStringTag] === 'string') return Reflect.apply(objectTag, value, []);
  return '#<Object>';
}

function refuse(value) {
  throw new DOMException(`${nameOf(value)} could not be cloned.`, 'DataCloneError');
}

const remember = (seen, value, copy) => {
  seen.set(value, copy);
  return copy;
};

function cloneBuffer(buffer, seen) {
  if (isDetached(buffer)) {
    throw new DOMException('An ArrayBuffer is detached and could not be cloned.', 'DataCloneError');
  }
  return remember(seen, buffer, buffer.slice(0));
}

function cloneTypedArray(value, name, seen) {
  const buffer = cloneValue(Reflect.apply(viewBuffer, value, []), seen);
  const Class = name === 'Buffer' ? Uint8Array : globalThis[name];
  return new Class(buffer, Reflect.apply(viewOffset, value, []), value.length);
}

function cloneError(value, seen) {
  if (Reflect.apply(objectTag, value, []) === '[object DOMException]') {
    return remember(seen, value, new DOMException(value.message, value.name));
  }
  let name = value.name;
  name = name === undefined ? 'Error' : String(name);
  const Class = errorClasses[name] ?? Error;
  const error = Reflect.construct(Error, [], Object);
  Object.setPrototypeOf(error, Class.prototype);
  seen.set(value, error);
  for (const property of ['stack', 'message', 'cause']) {
    const descriptor = property === 'stack' ? { value: value.stack } : Object.getOwnPropertyDescriptor(value, property);
    if (descriptor === undefined || !('value' in descriptor)) continue;
    const content = property === 'cause' ? cloneValue(descriptor.value, seen) : String(descriptor.value);
    Object.defineProperty(error, property,
      { __proto__: null, value: content, writable: true, enumerable: false, configurable: true });
  }
  return error;
}

function copyProperties(from, to, seen) {
  for (const key of Object.keys(from)) {
    if (Reflect.apply(hasOwn, from, [key])) {
      Object.defineProperty(to, key,
        { __proto__: null, value: cloneValue(from[key], seen), writable: true, enumerable: true, configurable: true });
    }
  }
  return to;
}

// One entry for each class the engine tells apart.
const cloners = {
  __proto__: null,
  Array(value, seen) {
    const copy = remember(seen, value, []);
    copy.length = value.length;
    return copyProperties(value, copy, seen);
  },
  Date: (value, seen) => remember(seen, value, new Date(Date.prototype.getTime.call(value))),
  RegExp: (value, seen) => remember(seen, value, new RegExp(value.source, value.flags)),
  Boolean: (value, seen) => remember(seen, value, Object(Boolean.prototype.valueOf.call(value))),
  Number: (value, seen) => remember(seen, value, Object(Number.prototype.valueOf.call(value))),
  String: (value, seen) => remember(seen, value, Object(String.prototype.valueOf.call(value))),
  Error: cloneError,
  Map(value, seen) {
    const copy = remember(seen, value, new Map());
    const entries = [];
    Reflect.apply(forEachOfMap, value, [(v, k) => entries.push([k, v])]);
    for (const [k, v] of entries) copy.set(cloneValue(k, seen), cloneValue(v, seen));
    return copy;
  },
  Set(value, seen) {
    const copy = remember(seen, value, new Set());
    const entries = [];
    Reflect.apply(forEachOfSet, value, [(v) => entries.push(v)]);
    for (const v of entries) copy.add(cloneValue(v, seen));
    return copy;
  },
  Arguments: (value, seen) => copyProperties(value, remember(seen, value, {}), seen),
};

// Classes of ours that Node refuses to clone, by what Object.prototype.toString says.
const uncloneable = new Set(['URL', 'URLSearchParams', 'Headers', 'Request', 'Response', 'FormData', 'TextDecoderStream'].map((name) => `[object ${name}]`));
const refused = /^\[object (.* Iterator|Generator|Iterator Helper|Promise|WeakMap|WeakSet|WeakRef|FinalizationRegistry)\]$/;

// clonePlain copies what the engine calls an Object and nothing else.
function clonePlain(value, seen) {
  const tag = Reflect.apply(objectTag, value, []);
  if (refused.test(tag)) refuse(value);
  if (uncloneable.has(tag)) throw new DOMException('Cannot clone object of unsupported type.', 'DataCloneError');
  return copyProperties(value, remember(seen, value, {}), seen);
}

function cloneValue(value, seen) {
  if (typeof value === 'symbol' || typeof value === 'function') refuse(value);
  if (value === null || typeof value !== 'object') return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (isProxy(value)) {
    throw new DOMException(`${Array.isArray(value) ? '[object Array]' : '#<Object>'} could not be cloned.`, 'DataCloneError');
  }
  const typed = Reflect.apply(typedArrayName, value, []);
  if (typed !== undefined) return remember(seen, value, cloneTypedArray(value, typed, seen));
  const kind = classOf(value);
  if (kind === 'ArrayBuffer') return cloneBuffer(value, seen);
  if (ArrayBuffer.isView(value)) {
    const buffer = cloneValue(Reflect.apply(dataViewBuffer, value, []), seen);
    return remember(seen, value, new DataView(buffer,
      Reflect.apply(dataViewOffset, value, []), Reflect.apply(dataViewLength, value, [])));
  }
  if (kind === 'Boxed') return cloneBoxed(value, seen);
  const cloner = cloners[kind];
  if (cloner !== undefined) return cloner(value, seen);
  if (kind !== 'Object') refuse(value);
  return clonePlain(value, seen);
}

// cloneBoxed copies Object(1n) and refuses Object(Symbol()).
function cloneBoxed(value, seen) {
  try {
    return remember(seen, value, Object(BigInt.prototype.valueOf.call(value)));
  } catch {
    throw new DOMException('[object Symbol] could not be cloned.', 'DataCloneError');
  }
}

// readTransfer checks the list of what is to be moved instead of copied.
function readTransfer(options) {
  if (options === undefined || options === null) return [];
  if (typeof options !== 'object' && typeof options !== 'function') {
    throw argumentError("Failed to execute 'structuredClone': Options cannot be converted to a dictionary");
  }
  const { transfer } = options;
  if (transfer === undefined || transfer === null) return [];
  if (typeof transfer !== 'object' || typeof transfer[Symbol.iterator] !== 'function') {
    throw argumentError("Failed to execute 'structuredClone': transfer in Options can not be converted to sequence.");
  }
  const list = Array.from(transfer);
  for (const [i, item] of list.entries()) {
    if (item === null || typeof item !== 'object') throw argumentError('Value is not an object');
    if (classOf(item) !== 'ArrayBuffer') {
      throw new DOMException('Found invalid value in transferList.', 'DataCloneError');
    }
    if (list.indexOf(item) !== i) {
      throw new DOMException('Transfer list contains duplicate ArrayBuffer', 'DataCloneError');
    }
  }
  return list;
}

module.exports = function structuredClone(value, options) {
  if (arguments.length === 0) {
    const { ERR_MISSING_ARGS } = require('internal/errors').codes;
    throw new ERR_MISSING_ARGS('The value argument must be specified');
  }
  const transfer = readTransfer(options);
  if (value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol')) {
    return value;
  }
  const copy = cloneValue(value, new Map());
  // Everything has been copied: what was to be moved loses its bytes now.
  for (const buffer of transfer) detach(buffer);
  return copy;
};
