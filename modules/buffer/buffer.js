// What of node:buffer is simpler in JavaScript.

const { Buffer, define, isUtf8, isAscii, transcode } = internal;
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

let inspectMaxBytes = 50;

Buffer.poolSize = 8192;
define(Buffer, 'statics');
Object.defineProperty(Buffer, Symbol.species,
  { __proto__: null, configurable: true, get() { return TypedArraySpecies; } });

// Methods of Uint8Array such as map and filter make their result with this:
// Buffer itself takes its arguments in another way.
class TypedArraySpecies extends Uint8Array {
  constructor(...args) {
    super(...args);
    Object.setPrototypeOf(this, Buffer.prototype);
  }
}

const { prototype } = Buffer;
define(prototype, 'numbers');
define(prototype, 'slices');

Object.defineProperties(prototype, {
  parent: {
    __proto__: null,
    enumerable: true,
    get() { return this instanceof Buffer ? this.buffer : undefined; },
  },
  offset: {
    __proto__: null,
    enumerable: true,
    get() { return this instanceof Buffer ? this.byteOffset : undefined; },
  },
});
define(prototype, 'methods');
prototype.toLocaleString = prototype.toString;

prototype.toJSON = function toJSON() {
  return { type: 'Buffer', data: Array.from(this) };
};

// inspect shows the first bytes, and properties a program has added.
prototype.inspect = function inspect(recurseTimes, context) {
  const shown = Math.min(inspectMaxBytes, this.length);
  const hidden = this.length - shown;
  let text = this.subarray(0, shown).hexSlice().replace(/(.{2})/g, '$1 ').trim();
  if (hidden > 0) text += ` ... ${hidden} more byte${hidden > 1 ? 's' : ''}`;
  if (context) {
    const names = Reflect.ownKeys(this).filter((key) => {
      if (typeof key === 'string' && /^(0|[1-9][0-9]*)$/.test(key)) return false;
      return context.showHidden || Object.prototype.propertyIsEnumerable.call(this, key);
    });
    if (names.length > 0) {
      const extras = { __proto__: null };
      for (const name of names) extras[name] = this[name];
      const { inspect: inspectValue } = require('util');
      const nested = inspectValue(extras, { ...context, breakLength: Infinity, compact: true });
      if (this.length > 0) text += ', ';
      text += nested.slice('[Object: null prototype] {'.length + 1, -2);
    }
  }
  return `<${this.constructor.name} ${text}>`;
};
prototype[inspectCustom] = prototype.inspect;

// ---- base64 for strings of bytes ----

function invalidCharacter(message) {
  const { DOMException } = require('internal/web/dom_exception');
  return new DOMException(message, 'InvalidCharacterError');
}

function missing() {
  const { ERR_MISSING_ARGS } = require('internal/errors').codes;
  return new ERR_MISSING_ARGS('input');
}

function btoa(input) {
  if (arguments.length === 0) throw missing();
  input = `${input}`;
  for (let i = 0; i < input.length; i++) {
    if (input.charCodeAt(i) > 255) throw invalidCharacter('Invalid character');
  }
  return Buffer.from(input, 'latin1').toString('base64');
}

function atob(input) {
  if (arguments.length === 0) throw missing();
  let text = `${input}`.replace(/[\t\n\f\r ]/g, '');
  if (text.length % 4 === 0) text = text.replace(/==?$/, '');
  if (/[^A-Za-z0-9+/]/.test(text)) throw invalidCharacter('Invalid character');
  if (text.length % 4 === 1) throw invalidCharacter('The string to be decoded is not correctly encoded.');
  return Buffer.from(text, 'base64').latin1Slice();
}

function resolveObjectURL(id) {
  return require('internal/blob').resolveObjectURL(id);
}

module.exports = {
  Buffer,
  transcode(source, fromEncoding, toEncoding) { return transcode(source, fromEncoding, toEncoding); },
  isUtf8(input) { return isUtf8(input); },
  isAscii(input) { return isAscii(input); },
  kMaxLength: 2 ** 53 - 1,
  kStringMaxLength: 536870888,
  btoa,
  atob,
};
Object.defineProperties(module.exports, {
  constants: {
    __proto__: null,
    enumerable: true,
    value: Object.defineProperties({}, {
      MAX_LENGTH: { __proto__: null, value: 2 ** 53 - 1, enumerable: true },
      MAX_STRING_LENGTH: { __proto__: null, value: 536870888, enumerable: true },
    }),
  },
  INSPECT_MAX_BYTES: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() { return inspectMaxBytes; },
    set(value) {
      require('internal/validators').validateNumber(value, 'INSPECT_MAX_BYTES', 0);
      inspectMaxBytes = value;
    },
  },
});

function lazily(name) {
  Object.defineProperty(module.exports, name, {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      const value = require('internal/blob')[name];
      Object.defineProperty(module.exports, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(module.exports, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
    },
  });
}
lazily('Blob');
module.exports.resolveObjectURL = resolveObjectURL;
lazily('File');
