// Methods of the standard classes. What is exported as Class_method is called
// with the receiver as this.

const { transfer, isArrayBuffer, isDetached } = internal;

const isObject = (value) => typeof value === 'function' || (typeof value === 'object' && value !== null);

function describe(value) {
  return isObject(value) && typeof value !== 'function' ? `#<${value.constructor?.name || 'Object'}>` : String(value);
}

function checkFunction(fn) {
  if (typeof fn !== 'function') throw new TypeError(`${describe(fn)} is not a function`);
}

// ---- grouping ----

function group(items, callback, name, add) {
  if (items === undefined || items === null) throw new TypeError(`${name} called on null or undefined`);
  checkFunction(callback);
  if (typeof items[Symbol.iterator] !== 'function') {
    throw new TypeError(`${typeof items} ${describe(items)} is not iterable (cannot read property Symbol(Symbol.iterator))`);
  }
  let i = 0;
  for (const item of items) add(callback(item, i++), item);
}

exports.Object_groupBy = (items, callback) => {
  const groups = { __proto__: null };
  group(items, callback, 'Object.groupBy', (key, item) => {
    const name = typeof key === 'symbol' ? key : String(key);
    if (name in groups) groups[name].push(item);
    else groups[name] = [item];
  });
  return groups;
};

exports.Map_groupBy = (items, callback) => {
  const groups = new Map();
  group(items, callback, 'Map.groupBy', (key, item) => {
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [item]);
    else list.push(item);
  });
  return groups;
};

// ---- promises ----

function withResolvers(Constructor) {
  const answer = { promise: undefined, resolve: undefined, reject: undefined };
  if (typeof Constructor !== 'function') throw new TypeError(`${describe(Constructor)} is not a constructor`);
  answer.promise = new Constructor((resolve, reject) => {
    answer.resolve = resolve;
    answer.reject = reject;
  });
  return answer;
}

exports.Promise_withResolvers = function() {
  if (!isObject(this)) throw new TypeError('Promise.withResolvers called on non-object');
  return withResolvers(this);
};

exports.Promise_try = function(callback, ...args) {
  if (!isObject(this)) throw new TypeError('Promise.try called on non-object');
  const { promise, resolve, reject } = withResolvers(this);
  try {
    if (typeof callback !== 'function') throw new TypeError(`${typeof callback} ${describe(callback)} is not a function`);
    resolve(callback(...args));
  } catch (error) {
    reject(error);
  }
  return promise;
};

// ---- Array.fromAsync ----

async function collect(make, next, map, self) {
  const list = make();
  let i = 0;
  for (;; i++) {
    const result = await next(i);
    if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
    if (result.done) break;
    const value = map === undefined ? result.value : await Reflect.apply(map, self, [result.value, i]);
    Object.defineProperty(list, i, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }
  list.length = i;
  return list;
}

// stepper gives the function that answers the results of whatever can be collected.
function stepper(items) {
  const asyncMethod = items[Symbol.asyncIterator];
  if (asyncMethod !== undefined && asyncMethod !== null) {
    const iterator = Reflect.apply(asyncMethod, items, []);
    const next = iterator.next;
    return { iterator, next: () => Reflect.apply(next, iterator, []) };
  }
  const method = items[Symbol.iterator];
  if (method !== undefined && method !== null) {
    const iterator = Reflect.apply(method, items, []);
    const next = iterator.next;
    return { iterator, next: async () => {
      const { done, value } = Reflect.apply(next, iterator, []);
      return done ? { done: true } : { done: false, value: await value };
    } };
  }
  const length = Math.min(Math.max(Math.trunc(Number(items.length)) || 0, 0), Number.MAX_SAFE_INTEGER);
  return { length, next: async (i) => (i < length ? { done: false, value: await items[i] } : { done: true }) };
}

exports.Array_fromAsync = async function(items, map = undefined, self = undefined) {
  if (map !== undefined) checkFunction(map);
  if (items === undefined || items === null) {
    throw new TypeError(`Cannot read properties of ${items} (reading 'Symbol(Symbol.asyncIterator)')`);
  }
  const { iterator, length, next } = stepper(items);
  const make = () => {
    if (typeof this !== 'function') return [];
    return length === undefined ? new this() : new this(length);
  };
  let running = false;
  try {
    return await collect(make, async (i) => {
      running = false;
      const result = await next(i);
      running = !result.done;
      return result;
    }, map, self);
  } catch (error) {
    if (running && iterator !== undefined) {
      try {
        await iterator.return?.();
      } catch {
        // What is being thrown already counts.
      }
    }
    throw error;
  }
};

// ---- strings and expressions ----

function stringReceiver(self, method) {
  if (self === undefined || self === null) throw new TypeError(`String.prototype.${method} called on null or undefined`);
  return String(self);
}

exports.String_isWellFormed = function() {
  return !hasLoneSurrogate(stringReceiver(this, 'isWellFormed'));
};

function hasLoneSurrogate(text) {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(i + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true;
    i++;
  }
  return false;
}

exports.String_toWellFormed = function() {
  const text = stringReceiver(this, 'toWellFormed');
  if (!hasLoneSurrogate(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (unit < 0xd800 || unit > 0xdfff) out += text[i];
    else if (unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) out += text[i] + text[++i];
    else out += '\ufffd';
  }
  return out;
};

for (const [name, tag, attribute] of [
  ['anchor', 'a', 'name'], ['big', 'big'], ['blink', 'blink'], ['bold', 'b'], ['fixed', 'tt'],
  ['fontcolor', 'font', 'color'], ['fontsize', 'font', 'size'], ['italics', 'i'], ['link', 'a', 'href'],
  ['small', 'small'], ['strike', 'strike'], ['sub', 'sub'], ['sup', 'sup'],
]) {
  exports[`String_${name}`] = function(value) {
    const text = stringReceiver(this, name);
    const extra = attribute === undefined ? '' : ` ${attribute}="${String(value).replace(/"/g, '&quot;')}"`;
    return `<${tag}${extra}>${text}</${tag}>`;
  };
}

const syntax = new Set('^$\\.*+?()[]{}|/');
const controls = { __proto__: null, '\t': 't', '\n': 'n', '\v': 'v', '\f': 'f', '\r': 'r' };
const otherPunctuation = new Set(',-=<>#&!%:;@~\'`"');

function escapeCharacter(char, first) {
  if (first && /[0-9A-Za-z]/.test(char)) return `\\x${char.charCodeAt(0).toString(16)}`;
  if (syntax.has(char)) return `\\${char}`;
  if (char in controls) return `\\${controls[char]}`;
  const unit = char.charCodeAt(0);
  const surrogate = char.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
  if (!surrogate && !otherPunctuation.has(char) && !/\s/.test(char)) return char;
  const hex = unit.toString(16);
  return unit <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

exports.RegExp_escape = (text) => {
  if (typeof text !== 'string') throw new TypeError('input argument must be a string');
  let out = '';
  for (const char of text) out += escapeCharacter(char, out === '');
  return out;
};

// ---- accessors of old ----

for (const [kind, key] of [['Getter', 'get'], ['Setter', 'set']]) {
  const define = `__define${kind}__`;
  exports[`Object_${define}`] = function(name, fn) {
    if (typeof fn !== 'function') throw new TypeError(`Object.prototype.${define}: Expecting function`);
    Object.defineProperty(Object(this), name, { __proto__: null, [key]: fn, enumerable: true, configurable: true });
  };
  exports[`Object___lookup${kind}__`] = function(name) {
    for (let object = Object(this); object !== null; object = Object.getPrototypeOf(object)) {
      const descriptor = Object.getOwnPropertyDescriptor(object, name);
      if (descriptor !== undefined) return descriptor[key];
    }
    return undefined;
  };
}

exports.Date_getYear = function() {
  return Date.prototype.getFullYear.call(this) - 1900;
};
exports.Date_setYear = function(year) {
  const number = Number(year);
  if (Number.isNaN(number)) return Date.prototype.setTime.call(this, NaN);
  if (Number.isNaN(Date.prototype.getTime.call(this))) Date.prototype.setTime.call(this, 0);
  const whole = Math.trunc(number);
  return Date.prototype.setFullYear.call(this, whole >= 0 && whole <= 99 ? whole + 1900 : number);
};

// ---- numbers ----

exports.Math_f16round = (value) => {
  const number = Number(value);
  if (!Number.isFinite(number) || number === 0) return number;
  const magnitude = Math.abs(number);
  if (magnitude >= 65520) return number < 0 ? -Infinity : Infinity;
  // The distance between two neighbours: 10 bits of fraction, down to 2^-24.
  let step = 2 ** -24;
  while (magnitude >= step * 2048) step *= 2;
  const quotient = magnitude / step;
  let rounded = Math.floor(quotient);
  const rest = quotient - rounded;
  if (rest > 0.5 || (rest === 0.5 && rounded % 2 === 1)) rounded++;
  return number < 0 ? -rounded * step : rounded * step;
};

// ---- array buffers ----

function checkBuffer(self, method) {
  if (!isArrayBuffer(self)) {
    throw new TypeError(`Method ArrayBuffer.prototype.${method} called on incompatible receiver ${describe(self)}`);
  }
}

function moveTo(self, length, method) {
  checkBuffer(self, method);
  const size = length === undefined ? self.byteLength : Math.trunc(Number(length)) || 0;
  if (size < 0) throw new RangeError(`Invalid array buffer length`);
  if (isDetached(self)) throw new TypeError(`Cannot perform ArrayBuffer.prototype.${method} on a detached ArrayBuffer`);
  return transfer(self, size);
}

exports.ArrayBuffer_transfer = function(length = undefined) { return moveTo(this, length, 'transfer'); };
exports.ArrayBuffer_transferToFixedLength = function(length = undefined) {
  return moveTo(this, length, 'transferToFixedLength');
};
exports.ArrayBuffer_detached = function() { checkBuffer(this, 'detached'); return isDetached(this); };
exports.ArrayBuffer_resizable = function() { checkBuffer(this, 'resizable'); return false; };
exports.ArrayBuffer_maxByteLength = function() { checkBuffer(this, 'maxByteLength'); return this.byteLength; };
