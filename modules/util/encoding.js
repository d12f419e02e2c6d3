// TextEncoder and TextDecoder.
const { codes } = require('internal/errors');
const { validateObject, kValidateObjectAllowObjectsAndNull } = require('internal/validators');
const { ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS } = codes;
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

class TextEncoder {
  #isEncoder = true;

  get encoding() {
    if (!isEncoder(this)) throw new ERR_INVALID_THIS('TextEncoder');
    return 'utf-8';
  }

  encode(input = '') {
    if (!isEncoder(this)) throw new ERR_INVALID_THIS('TextEncoder');
    return new Uint8Array(internal.encode(`${input}`));
  }

  encodeInto(src, dest) {
    if (!isEncoder(this)) throw new ERR_INVALID_THIS('TextEncoder');
    if (typeof src !== 'string') throw new ERR_INVALID_ARG_TYPE('src', 'string', src);
    if (!internal.isUint8Array(dest)) throw new ERR_INVALID_ARG_TYPE('dest', 'Uint8Array', dest);
    const [read, written] = internal.encodeInto(src, dest.buffer, dest.byteOffset, dest.byteLength);
    return { read, written };
  }

  [inspectCustom](depth, options) {
    if (!isEncoder(this)) throw new ERR_INVALID_THIS('TextEncoder');
    if (typeof depth === 'number' && depth < 0) return this;
    return internal.inspect({ encoding: this.encoding }, options);
  }

  static { isEncoder = (obj) => obj !== null && typeof obj === 'object' && #isEncoder in obj; }
}
var isEncoder;

class TextDecoder {
  #encoding;
  #fatal;
  #ignoreBOM;
  #decoder;

  constructor(encoding = 'utf-8', options = {}) {
    const label = `${encoding}`;
    validateObject(options, 'options', kValidateObjectAllowObjectsAndNull);
    const name = internal.encodingName(label);
    if (name === '') throw new codes.ERR_ENCODING_NOT_SUPPORTED(label);
    this.#encoding = name;
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBOM = Boolean(options?.ignoreBOM);
    this.#decoder = internal.decoder(name, this.#fatal, this.#ignoreBOM);
  }

  get encoding() { return check(this).#encoding; }
  get fatal() { return check(this).#fatal; }
  get ignoreBOM() { return check(this).#ignoreBOM; }

  decode(input = undefined, options = {}) {
    check(this);
    if (options !== undefined) validateObject(options, 'options', kValidateObjectAllowObjectsAndNull);
    const text = this.#decoder(input, Boolean(options?.stream));
    if (text === null) throw new codes.ERR_ENCODING_INVALID_ENCODED_DATA(this.#encoding, undefined);
    if (text === undefined) {
      throw internal.coded('ERR_INVALID_ARG_TYPE', 'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.');
    }
    return text;
  }

  [inspectCustom](depth, options) {
    check(this);
    if (typeof depth === 'number' && depth < 0) return this;
    const shown = new (class TextDecoder {})();
    shown.encoding = this.encoding;
    shown.fatal = this.fatal;
    shown.ignoreBOM = this.ignoreBOM;
    return internal.inspect(shown, options);
  }

  static {
    check = (obj) => {
      if (obj === null || typeof obj !== 'object' || !(#encoding in obj)) throw new ERR_INVALID_THIS('TextDecoder');
      return obj;
    };
  }
}
var check;

for (const [C, names] of [[TextEncoder, ['encoding', 'encode', 'encodeInto']], [TextDecoder, ['decode', 'encoding', 'fatal', 'ignoreBOM']]]) {
  for (const name of names) {
    // Defined again, the properties are in the standard's order.
    const property = Object.getOwnPropertyDescriptor(C.prototype, name);
    delete C.prototype[name];
    Object.defineProperty(C.prototype, name, { ...property, enumerable: true });
  }
  const custom = C.prototype[inspectCustom];
  delete C.prototype[inspectCustom];
  Object.defineProperty(C.prototype, inspectCustom, { value: custom, writable: true, configurable: true });
  Object.defineProperty(C.prototype, Symbol.toStringTag, { value: C.name, configurable: true });
}
Object.defineProperty(TextEncoder.prototype.encode, 'length', { value: 0 });

module.exports = { TextEncoder, TextDecoder };
