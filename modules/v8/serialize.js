// Values in V8's serialization format, version 15.

const { Buffer } = require('buffer');

const views = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
  Float32Array, Float64Array, DataView, Buffer, BigInt64Array, BigUint64Array];
const errorLetters = { __proto__: null, EvalError: 'E', RangeError: 'R', ReferenceError: 'F', SyntaxError: 'S', TypeError: 'T', URIError: 'U' };
const flagBits = [['g', 1], ['i', 2], ['m', 4], ['y', 8], ['u', 16], ['s', 32], ['d', 128], ['v', 256]];

function refuse(value) {
  const text = typeof value === 'function' || typeof value === 'symbol' ? String(value) : `#<${value.constructor?.name || 'Object'}>`;
  return new Error(`${text} could not be cloned.`);
}

function viewIndex(value) {
  if (Buffer.isBuffer(value)) return 10;
  for (let i = 0; i < views.length; i++) if (i !== 10 && value instanceof views[i]) return i;
  return -1;
}

class Writer {
  bytes = [0xff, 0x0f];
  seen = new Map();

  tag(letter) { this.bytes.push(letter.charCodeAt(0)); }

  varint(n) {
    while (n >= 128) {
      this.bytes.push((n % 128) | 128);
      n = Math.floor(n / 128);
    }
    this.bytes.push(n);
  }

  raw(data) { for (const byte of data) this.bytes.push(byte); }

  double(n) {
    const data = Buffer.alloc(8);
    data.writeDoubleLE(n);
    this.raw(data);
  }

  number(n) {
    if (Number.isInteger(n) && !Object.is(n, -0) && n >= -(2 ** 31) && n < 2 ** 31) {
      this.tag('I');
      this.varint(n < 0 ? -n * 2 - 1 : n * 2);
    } else {
      this.tag('N');
      this.double(n);
    }
  }

  string(text) {
    if (!/[^\0-\xff]/.test(text)) {
      this.tag('"');
      this.varint(text.length);
      this.raw(Buffer.from(text, 'latin1'));
      return;
    }
    const data = Buffer.from(text, 'utf16le');
    // Two-byte text begins at an even place.
    const sizeBytes = data.length < 128 ? 1 : data.length < 16384 ? 2 : data.length < 2097152 ? 3 : 4;
    if ((this.bytes.length + 1 + sizeBytes) % 2 === 1) this.bytes.push(0);
    this.tag('c');
    this.varint(data.length);
    this.raw(data);
  }

  bigint(n) {
    const negative = n < 0n;
    let rest = negative ? -n : n;
    const digits = [];
    while (rest > 0n) {
      digits.push(Number(rest & 255n));
      rest >>= 8n;
    }
    while (digits.length % 8 !== 0) digits.push(0);
    this.varint(digits.length * 2 + (negative ? 1 : 0));
    this.raw(digits);
  }

  value(v) {
    switch (typeof v) {
      case 'undefined': this.tag('_'); return;
      case 'boolean': this.tag(v ? 'T' : 'F'); return;
      case 'number': this.number(v); return;
      case 'bigint': this.tag('Z'); this.bigint(v); return;
      case 'string': this.string(v); return;
      case 'object': break;
      default: throw refuse(v);
    }
    if (v === null) {
      this.tag('0');
      return;
    }
    const known = this.seen.get(v);
    if (known !== undefined) {
      this.tag('^');
      this.varint(known);
      return;
    }
    this.seen.set(v, this.seen.size);
    this.object(v);
  }

  object(v) {
    const kind = Object.prototype.toString.call(v).slice(8, -1);
    const view = ArrayBuffer.isView(v) ? viewIndex(v) : -1;
    if (view >= 0) {
      this.tag('\\');
      this.varint(view);
      this.varint(v.byteLength);
      this.raw(new Uint8Array(v.buffer, v.byteOffset, v.byteLength));
    } else if (Array.isArray(v)) {
      this.array(v);
    } else if (v instanceof ArrayBuffer) {
      this.tag('B');
      this.varint(v.byteLength);
      this.raw(new Uint8Array(v));
    } else if (v instanceof Date) {
      this.tag('D');
      this.double(v.getTime());
    } else if (v instanceof RegExp) {
      this.tag('R');
      this.string(v.source);
      this.varint(flagBits.reduce((sum, [flag, bit]) => sum + (v.flags.includes(flag) ? bit : 0), 0));
    } else if (v instanceof Map) {
      this.tag(';');
      for (const [key, value] of Array.from(v)) {
        this.value(key);
        this.value(value);
      }
      this.tag(':');
      this.varint(v.size * 2);
    } else if (v instanceof Set) {
      this.tag("'");
      for (const value of Array.from(v)) this.value(value);
      this.tag(',');
      this.varint(v.size);
    } else if (kind === 'Error') {
      this.error(v);
    } else if (kind === 'Boolean' || kind === 'Number' || kind === 'String' || kind === 'BigInt') {
      this.boxed(v, kind);
    } else if (kind === 'Promise' || kind === 'WeakMap' || kind === 'WeakSet' || kind === 'WeakRef' || / Iterator$|^Generator$/.test(kind)) {
      throw refuse(v);
    } else {
      this.tag('o');
      this.properties(v, Object.keys(v), '{');
    }
  }

  properties(v, keys, end) {
    for (const key of keys) {
      this.value(/^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : key);
      this.value(v[key]);
    }
    this.tag(end);
    this.varint(keys.length);
  }

  array(v) {
    const named = Object.keys(v).filter((key) => !/^(0|[1-9]\d*)$/.test(key));
    let dense = true;
    for (let i = 0; i < v.length && dense; i++) dense = i in v;
    if (dense) {
      this.tag('A');
      this.varint(v.length);
      for (let i = 0; i < v.length; i++) this.value(v[i]);
      this.properties(v, named, '$');
    } else {
      this.tag('a');
      this.varint(v.length);
      this.properties(v, Object.keys(v), '@');
    }
    this.varint(v.length);
  }

  error(v) {
    this.tag('r');
    const letter = errorLetters[v.name];
    if (letter) this.tag(letter);
    if (Object.prototype.hasOwnProperty.call(v, 'message')) {
      this.tag('m');
      this.string(String(v.message));
    }
    if (Object.prototype.hasOwnProperty.call(v, 'cause')) {
      this.tag('c');
      this.value(v.cause);
    }
    if (typeof v.stack === 'string') {
      this.tag('s');
      this.string(v.stack);
    }
    this.tag('.');
  }

  boxed(v, kind) {
    if (kind === 'Boolean') this.tag(v.valueOf() ? 'y' : 'x');
    if (kind === 'Number') {
      this.tag('n');
      this.double(v.valueOf());
    }
    if (kind === 'BigInt') {
      this.tag('z');
      this.bigint(v.valueOf());
    }
    if (kind === 'String') {
      this.tag('s');
      this.string(v.valueOf());
    }
  }
}

class Reader {
  at = 0;
  objects = [];

  constructor(data) { this.data = data; }

  fail() { return new Error('Unable to deserialize cloned data.'); }

  byte() {
    if (this.at >= this.data.length) throw this.fail();
    return this.data[this.at++];
  }

  tag() {
    let byte;
    do byte = this.byte(); while (byte === 0);
    return String.fromCharCode(byte);
  }

  varint() {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  raw(length) {
    if (this.at + length > this.data.length) throw this.fail();
    this.at += length;
    return this.data.subarray(this.at - length, this.at);
  }

  double() { return this.raw(8).readDoubleLE(0); }

  bigint() {
    const field = this.varint();
    let value = 0n;
    for (const byte of Array.from(this.raw(Math.floor(field / 2))).reverse()) value = (value << 8n) | BigInt(byte);
    return field % 2 === 1 ? -value : value;
  }

  keep(object) {
    this.objects.push(object);
    return object;
  }

  header() {
    if (this.byte() !== 0xff || this.varint() < 13) throw new Error('Unable to deserialize cloned data due to invalid or unsupported version.');
  }

  string(tag = this.tag()) {
    if (tag === '"') return this.raw(this.varint()).toString('latin1');
    if (tag === 'c') return this.raw(this.varint()).toString('utf16le');
    if (tag === 'S') return this.raw(this.varint()).toString();
    throw this.fail();
  }

  value() {
    const tag = this.tag();
    switch (tag) {
      case '_': return undefined;
      case '0': return null;
      case 'T': return true;
      case 'F': return false;
      case 'I': { const n = this.varint(); return n % 2 === 1 ? -(n + 1) / 2 : n / 2; }
      case 'U': return this.varint();
      case 'N': return this.double();
      case 'Z': return this.bigint();
      case '"': case 'c': case 'S': return this.string(tag);
      case '^': return this.objects[this.varint()];
      case 'o': return this.properties(this.keep({}), '{');
      case 'A': return this.dense();
      case 'a': return this.sparse();
      case 'D': return this.keep(new Date(this.double()));
      case 'y': return this.keep(Object(true));
      case 'x': return this.keep(Object(false));
      case 'n': return this.keep(Object(this.double()));
      case 'z': return this.keep(Object(this.bigint()));
      case 's': return this.keep(Object(this.string()));
      default: return this.special(tag);
    }
  }

  special(tag) {
    switch (tag) {
      case 'R': {
        const source = this.string();
        const bits = this.varint();
        return this.keep(new RegExp(source, flagBits.filter(([, bit]) => bits & bit).map(([flag]) => flag).join('')));
      }
      case ';': {
        const map = this.keep(new Map());
        while (this.peek() !== ':') map.set(this.value(), this.value());
        this.tag();
        this.varint();
        return map;
      }
      case "'": {
        const set = this.keep(new Set());
        while (this.peek() !== ',') set.add(this.value());
        this.tag();
        this.varint();
        return set;
      }
      case 'B': return this.keep(new Uint8Array(this.raw(this.varint())).buffer);
      case '\\': return this.view();
      case 'r': return this.error();
      default: throw this.fail();
    }
  }

  peek() {
    const { at } = this;
    const tag = this.tag();
    this.at = at;
    return tag;
  }

  properties(object, end) {
    while (this.peek() !== end) object[this.value()] = this.value();
    this.tag();
    this.varint();
    return object;
  }

  dense() {
    const list = this.keep([]);
    list.length = this.varint();
    for (let i = 0; i < list.length; i++) {
      if (this.peek() === '-') this.tag();
      else list[i] = this.value();
    }
    this.properties(list, '$');
    this.varint();
    return list;
  }

  sparse() {
    const list = this.keep([]);
    list.length = this.varint();
    this.properties(list, '@');
    this.varint();
    return list;
  }

  view() {
    const place = this.objects.length;
    this.objects.push(undefined);
    const Class = views[this.varint()];
    const bytes = new Uint8Array(this.raw(this.varint()));
    if (Class === undefined) throw this.fail();
    const view = Class === Buffer ? Buffer.from(bytes.buffer) :
      new Class(bytes.buffer, 0, bytes.length / (Class.BYTES_PER_ELEMENT ?? 1));
    this.objects[place] = view;
    return view;
  }

  error() {
    const error = this.keep(new Error());
    delete error.message;
    const set = (name, value) => Object.defineProperty(error, name, { __proto__: null, value, writable: true, configurable: true, enumerable: false });
    for (;;) {
      const tag = this.tag();
      if (tag === '.') return error;
      if (tag === 'm') set('message', this.string());
      else if (tag === 's') set('stack', this.string());
      else if (tag === 'c') set('cause', this.value());
      else Object.setPrototypeOf(error, this.errorClass(tag).prototype);
    }
  }

  errorClass(letter) {
    for (const name in errorLetters) if (errorLetters[name] === letter) return globalThis[name];
    return Error;
  }
}

module.exports = {
  serialize(value) {
    const writer = new Writer();
    writer.value(value);
    return Buffer.from(writer.bytes);
  },
  deserialize(buffer) {
    if (!ArrayBuffer.isView(buffer)) {
      const error = new TypeError('buffer must be a TypedArray or a DataView');
      error.code = 'ERR_INVALID_ARG_TYPE';
      throw error;
    }
    const reader = new Reader(Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength));
    reader.header();
    return reader.value();
  },
};
