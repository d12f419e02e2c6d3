// node:string_decoder: text from bytes that come in pieces.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');

// The state is a Buffer: up to four bytes of an unfinished character, how many
// bytes it misses, how many it has, and a number for the encoding.
const kState = Symbol('kNativeDecoder');
const MISSING = 4;
const HELD = 5;
const ENCODING = 6;
const numbers = { __proto__: null, ascii: 0, utf8: 1, base64: 2, utf16le: 3, latin1: 4, hex: 5, buffer: 6, base64url: 7 };

const aliases = { __proto__: null, 'utf-8': 'utf8', 'ucs2': 'utf16le', 'ucs-2': 'utf16le', 'utf-16le': 'utf16le', 'binary': 'latin1' };

function normalize(encoding) {
  if (encoding === undefined || encoding === null || encoding === '') return 'utf8';
  const lower = String(encoding).toLowerCase();
  const name = aliases[lower] ?? lower;
  if (numbers[name] === undefined || name === 'buffer') throw new codes.ERR_UNKNOWN_ENCODING(encoding);
  return name;
}

function StringDecoder(encoding) {
  this.encoding = normalize(encoding);
  this[kState] = Buffer.alloc(7);
  this[kState][ENCODING] = numbers[this.encoding];
}

// unfinished gives how many bytes at the end of data begin a character that
// is not whole, and how many it misses.
function unfinished(data, encoding) {
  const { length } = data;
  if (encoding === 'utf8') {
    for (let back = 1; back <= Math.min(3, length); back++) {
      const byte = data[length - back];
      if ((byte & 0xc0) === 0x80) continue;
      const size = byte >= 0xf0 && byte <= 0xf7 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc0 && byte < 0xe0 ? 2 : 1;
      return size > back ? [back, size - back] : [0, 0];
    }
    return [0, 0];
  }
  if (encoding === 'utf16le') {
    if (length % 2 === 1) return [1, 1];
    const high = length > 0 && data[length - 1] >= 0xd8 && data[length - 1] <= 0xdb;
    return high ? [2, 2] : [0, 0];
  }
  const rest = length % 3;
  return rest === 0 ? [0, 0] : [rest, 3 - rest];
}

const piecewise = { __proto__: null, utf8: true, utf16le: true, base64: true, base64url: true };

StringDecoder.prototype.write = function write(buf) {
  if (typeof buf === 'string') return buf;
  if (!ArrayBuffer.isView(buf)) {
    throw new codes.ERR_INVALID_ARG_TYPE('buf', ['Buffer', 'TypedArray', 'DataView'], buf);
  }
  const state = this[kState];
  if (state === undefined) throw new codes.ERR_INVALID_THIS('StringDecoder');
  let data = Buffer.from(buf.buffer, buf.byteOffset, buf.byteLength);
  if (!piecewise[this.encoding]) return data.toString(this.encoding);
  let before = '';
  if (state[HELD] > 0 && this.encoding === 'utf16le') {
    // What completes a character is given away as it is, even half a pair.
    const taken = Math.min(state[MISSING], data.length);
    data.copy(state, state[HELD], 0, taken);
    state[HELD] += taken;
    state[MISSING] -= taken;
    if (state[MISSING] > 0) return '';
    before = state.toString('utf16le', 0, state[HELD]);
    data = data.subarray(taken);
  } else if (state[HELD] > 0) {
    data = Buffer.concat([state.subarray(0, state[HELD]), data]);
  }
  const [held, missing] = unfinished(data, this.encoding);
  data.copy(state, 0, data.length - held);
  state[HELD] = held;
  state[MISSING] = missing;
  return before + data.toString(this.encoding, 0, data.length - held);
};

StringDecoder.prototype.end = function end(buf) {
  const text = buf === undefined ? '' : this.write(buf);
  const state = this[kState];
  let held = state[HELD];
  if (this.encoding === 'utf16le') held -= held % 2;
  state[HELD] = 0;
  state[MISSING] = 0;
  return text + state.toString(this.encoding, 0, held);
};

StringDecoder.prototype.text = function text(buf, offset) {
  this[kState][MISSING] = 0;
  this[kState][HELD] = 0;
  return this.write(buf.slice(offset));
};

function define(name, get) {
  Object.defineProperty(StringDecoder.prototype, name, { __proto__: null, configurable: true, enumerable: true, get });
}
define('lastChar', function() { return this[kState].subarray(0, 4); });
define('lastNeed', function() { return this[kState][MISSING]; });
define('lastTotal', function() { return this[kState][HELD] + this[kState][MISSING]; });

module.exports = { StringDecoder };
