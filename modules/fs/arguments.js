// Reading and checking the arguments that many functions of node:fs share.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const validators = require('internal/validators');

const { constants } = internal;
const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_SYNC } = constants;

// getPath gives the text of a string, Buffer or file URL.
exports.getPath = function(value, name = 'path') {
  let path = value;
  if (typeof path !== 'string') {
    if (path instanceof Uint8Array) {
      path = Buffer.from(path.buffer, path.byteOffset, path.byteLength).toString();
    } else if (path !== null && typeof path === 'object' && typeof path.href === 'string' && path.protocol && path.auth === undefined && path.path === undefined) {
      path = require('url').fileURLToPath(path);
    } else {
      throw new codes.ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'URL'], value);
    }
  }
  if (path.includes('\0')) {
    throw new codes.ERR_INVALID_ARG_VALUE(name, value, 'must be a string, Uint8Array, or URL without null bytes');
  }
  return path;
};

exports.getFd = function(value) {
  validators.validateInteger(value, 'fd', 0, 2147483647);
  return Object.is(value, -0) ? 0 : value;
};

const isFd = (value) => typeof value === 'number' && (value | 0) === value;
exports.isFd = isFd;

function checkEncoding(encoding) {
  if (encoding && encoding !== 'buffer' && !Buffer.isEncoding(encoding)) {
    throw new codes.ERR_INVALID_ARG_VALUE('encoding', encoding, 'is invalid encoding');
  }
}

// getOptions lets options be an encoding and puts defaults in.
exports.getOptions = function(options, defaults = {}) {
  if (options === undefined || options === null || typeof options === 'function') return defaults;
  if (typeof options === 'string') options = { ...defaults, encoding: options };
  else if (typeof options !== 'object') throw new codes.ERR_INVALID_ARG_TYPE('options', ['string', 'Object'], options);
  if (options.encoding !== 'buffer') checkEncoding(options.encoding);
  if (options.signal !== undefined) validators.validateAbortSignal(options.signal, 'options.signal');
  return options;
};

// decode gives a name as a string, a Buffer, or in another encoding.
exports.decode = function(name, encoding) {
  if (!encoding || encoding === 'utf8' || encoding === 'utf-8') return name;
  const bytes = Buffer.from(name);
  return encoding === 'buffer' ? bytes : bytes.toString(encoding);
};

const flagSets = {
  __proto__: null,
  'r': O_RDONLY, 'rs': O_RDONLY | O_SYNC, 'sr': O_RDONLY | O_SYNC,
  'r+': O_RDWR, 'rs+': O_RDWR | O_SYNC, 'sr+': O_RDWR | O_SYNC,
  'w': O_TRUNC | O_CREAT | O_WRONLY, 'wx': O_TRUNC | O_CREAT | O_WRONLY | O_EXCL, 'xw': O_TRUNC | O_CREAT | O_WRONLY | O_EXCL,
  'w+': O_TRUNC | O_CREAT | O_RDWR, 'wx+': O_TRUNC | O_CREAT | O_RDWR | O_EXCL, 'xw+': O_TRUNC | O_CREAT | O_RDWR | O_EXCL,
  'a': O_APPEND | O_CREAT | O_WRONLY, 'ax': O_APPEND | O_CREAT | O_WRONLY | O_EXCL, 'xa': O_APPEND | O_CREAT | O_WRONLY | O_EXCL,
  'as': O_APPEND | O_CREAT | O_WRONLY | O_SYNC, 'sa': O_APPEND | O_CREAT | O_WRONLY | O_SYNC,
  'a+': O_APPEND | O_CREAT | O_RDWR, 'ax+': O_APPEND | O_CREAT | O_RDWR | O_EXCL, 'xa+': O_APPEND | O_CREAT | O_RDWR | O_EXCL,
  'as+': O_APPEND | O_CREAT | O_RDWR | O_SYNC, 'sa+': O_APPEND | O_CREAT | O_RDWR | O_SYNC,
};

exports.getFlags = function(flags, name = 'flags') {
  if (typeof flags === 'number') {
    validators.validateInteger(flags, name, -2147483648, 2147483647);
    return flags;
  }
  if (flags === undefined || flags === null) return O_RDONLY;
  const found = flagSets[flags];
  if (found === undefined) throw new codes.ERR_INVALID_ARG_VALUE(name, flags);
  return found;
};

exports.getMode = function(mode, name, missing) {
  if (mode === undefined || mode === null) {
    if (missing !== undefined) return missing;
  } else if (typeof mode === 'string') {
    if (!/^[0-7]+$/.test(mode)) {
      throw new codes.ERR_INVALID_ARG_VALUE(name, mode, 'must be a 32-bit unsigned integer or an octal string');
    }
    mode = parseInt(mode, 8);
  }
  validators.validateInteger(mode, name, 0, 4294967295);
  return mode;
};

exports.getTime = function(time) {
  if (typeof time === 'string' && +time == time) return +time;
  if (Number.isFinite(time)) return time < 0 ? Date.now() / 1000 : time;
  if (time instanceof Date) return time.getTime() / 1000;
  throw new codes.ERR_INVALID_ARG_TYPE('time', ['Date', 'Time in seconds'], time);
};

exports.checkView = function(buffer) {
  if (!ArrayBuffer.isView(buffer)) {
    throw new codes.ERR_INVALID_ARG_TYPE('buffer', ['Buffer', 'TypedArray', 'DataView'], buffer);
  }
};

// getBytes gives what is to be written to a file.
exports.getBytes = function(data, encoding, name = 'data') {
  if (ArrayBuffer.isView(data)) return data;
  if (typeof data !== 'string') {
    throw new codes.ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  }
  return Buffer.from(data, encoding || 'utf8');
};

exports.checkRange = function(offset, length, size) {
  if (length > size - offset) throw new codes.ERR_OUT_OF_RANGE('length', `<= ${size - offset}`, length);
  if (length < 0) throw new codes.ERR_OUT_OF_RANGE('length', '>= 0', length);
  validators.validateInteger(length, 'length', -2147483648, 2147483647);
};
