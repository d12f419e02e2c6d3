// Blob and File.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { validateObject } = require('internal/validators');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const urls = new Map();

function partBytes(part, endings) {
  if (part instanceof Blob) return Blob.bytesOf(part);
  if (part instanceof ArrayBuffer) return Buffer.from(part.slice(0));
  if (ArrayBuffer.isView(part)) return Buffer.from(part.buffer.slice(part.byteOffset, part.byteOffset + part.byteLength));
  let text = `${part}`;
  if (endings === 'native') text = text.replace(/\r\n|\r/g, '\n');
  return Buffer.from(text.toWellFormed());
}

function checkOptions(options) {
  validateObject(options, 'options');
  let { type = '', endings = 'transparent' } = options;
  type = `${type}`;
  if (/[^\u0020-\u007e]/.test(type)) type = '';
  endings = `${endings}`;
  if (endings !== 'transparent' && endings !== 'native') {
    throw new codes.ERR_INVALID_ARG_VALUE('options.endings', endings);
  }
  return { type: type.toLowerCase(), endings };
}

class Blob {
  #bytes;
  #type;

  constructor(sources = [], options = {}) {
    if (sources === null || typeof sources !== 'object' || typeof sources[Symbol.iterator] !== 'function') {
      throw new codes.ERR_INVALID_ARG_TYPE('sources', 'a sequence', sources);
    }
    const { type, endings } = checkOptions(options);
    this.#bytes = Buffer.concat(Array.from(sources, (part) => partBytes(part, endings)));
    this.#type = type;
  }

  static #check(self) {
    if (typeof self !== 'object' || self === null || !(#bytes in self)) throw new codes.ERR_INVALID_THIS('Blob');
  }
  static bytesOf(blob) { return blob.#bytes; }

  get type() { Blob.#check(this); return this.#type; }
  get size() { Blob.#check(this); return this.#bytes.length; }

  slice(start = 0, end = undefined, type = '') {
    Blob.#check(this);
    type = /[^\u0020-\u007e]/.test(`${type}`) ? '' : `${type}`.toLowerCase();
    const piece = new Blob([], { type });
    piece.#bytes = this.#bytes.subarray(start, end);
    return piece;
  }

  async arrayBuffer() {
    Blob.#check(this);
    const bytes = this.#bytes;
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  }
  async text() { Blob.#check(this); return this.#bytes.toString().replace(/^\ufeff/, ''); }
  async bytes() { Blob.#check(this); return new Uint8Array(this.#bytes); }

  stream() {
    Blob.#check(this);
    const { ReadableStream } = require('stream/web');
    const bytes = new Uint8Array(this.#bytes);
    return new ReadableStream({
      type: 'bytes',
      start(controller) {
        if (bytes.length > 0) controller.enqueue(bytes);
        controller.close();
      },
    });
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    const nested = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    return `Blob ${require('util').inspect({ size: this.size, type: this.type }, nested)}`;
  }
}
const { bytesOf } = Blob;
delete Blob.bytesOf;
Object.defineProperty(Blob, 'bytesOf', { __proto__: null, value: bytesOf, enumerable: false });

class File extends Blob {
  #name;
  #lastModified;

  constructor(fileBits, fileName, options = {}) {
    if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('sources', 'fileName');
    super(fileBits, options);
    const { lastModified } = options ?? {};
    this.#lastModified = lastModified === undefined ? Date.now() : Math.trunc(Number(lastModified)) || 0;
    this.#name = `${fileName}`.toWellFormed();
  }

  get name() { return this.#name; }
  get lastModified() { return this.#lastModified; }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    const nested = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    const fields = { size: this.size, type: this.type, name: this.#name, lastModified: this.#lastModified };
    return `File ${require('util').inspect(fields, nested)}`;
  }
}

function enumerable(Class) {
  for (const name of Object.getOwnPropertyNames(Class.prototype)) {
    if (name !== 'constructor') Object.defineProperty(Class.prototype, name, { __proto__: null, enumerable: true });
  }
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { __proto__: null, value: Class.name, configurable: true });
}
enumerable(Blob);
enumerable(File);

module.exports = {
  Blob,
  File,
  resolveObjectURL(id) { return urls.get(`${id}`); },
  createObjectURL(blob) {
    if (!(blob instanceof Blob)) throw new codes.ERR_INVALID_ARG_TYPE('obj', 'Blob', blob);
    const id = `blob:nodedata:${require('crypto').randomUUID()}`;
    urls.set(id, blob);
    return id;
  },
  revokeObjectURL(id) { urls.delete(`${id}`); },
};
