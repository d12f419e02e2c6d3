// node:util, except for what is native: inspect, format, types, the encodings.
const { codes } = require('internal/errors');
const {
  validateFunction, validateString, validateObject, validateBoolean, validateAbortSignal, validateOneOf,
} = require('internal/validators');
const { ERR_INVALID_ARG_TYPE } = codes;
const process = () => require('process');

const customPromisify = Symbol.for('nodejs.util.promisify.custom');

function promisify(original) {
  validateFunction(original, 'original');
  const custom = original[customPromisify];
  if (custom) {
    validateFunction(custom, 'util.promisify.custom');
    return Object.defineProperty(custom, customPromisify, { value: custom, enumerable: false, writable: false, configurable: true });
  }
  // Some of the built-in functions give several values, which then have names.
  const names = original[internal.promisifyArgs];
  function fn(...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [...args, (err, ...values) => {
        if (err) return reject(err);
        if (names === undefined || values.length < 2) return resolve(values[0]);
        const obj = {};
        for (let i = 0; i < names.length; i++) obj[names[i]] = values[i];
        resolve(obj);
      }]);
    });
  }
  Object.setPrototypeOf(fn, Object.getPrototypeOf(original));
  Object.defineProperty(fn, customPromisify, { value: fn, enumerable: false, writable: false, configurable: true });
  const descriptors = Object.getOwnPropertyDescriptors(original);
  for (const key of Reflect.ownKeys(descriptors)) {
    if (key !== 'prototype' && key !== 'arguments' && key !== 'caller') Object.defineProperty(fn, key, descriptors[key]);
  }
  return fn;
}
promisify.custom = customPromisify;

function callbackify(original) {
  validateFunction(original, 'original');
  function callbackified(...args) {
    const callback = args.pop();
    if (typeof callback !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('last argument', 'Function', callback);
    }
    const done = callback.bind(this);
    Reflect.apply(original, this, args).then(
      (value) => process().nextTick(done, null, value),
      (reason) => process().nextTick(done, reason || new codes.ERR_FALSY_VALUE_REJECTION(reason)),
    );
  }
  const descriptors = Object.getOwnPropertyDescriptors(original);
  if (typeof descriptors.length.value === 'number') descriptors.length.value++;
  if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
  for (const key of Reflect.ownKeys(descriptors)) {
    if (key !== 'prototype' && key !== 'arguments' && key !== 'caller') Object.defineProperty(callbackified, key, descriptors[key]);
  }
  return callbackified;
}

function inherits(ctor, superCtor) {
  if (ctor === undefined || ctor === null) throw new ERR_INVALID_ARG_TYPE('ctor', 'Function', ctor);
  if (superCtor === undefined || superCtor === null) throw new ERR_INVALID_ARG_TYPE('superCtor', 'Function', superCtor);
  if (superCtor.prototype === undefined) {
    throw new ERR_INVALID_ARG_TYPE('superCtor.prototype', 'Object', superCtor.prototype);
  }
  Object.defineProperty(ctor, 'super_', { value: superCtor, writable: true, configurable: true });
  Object.setPrototypeOf(ctor.prototype, superCtor.prototype);
}

const warnedCodes = new Set();

function deprecate(fn, message, code, options) {
  if (code !== undefined) validateString(code, 'code');
  let warned = false;
  function warn() {
    if (warned) return;
    warned = true;
    if (code !== undefined) {
      if (warnedCodes.has(code)) return;
      warnedCodes.add(code);
      process().emitWarning(message, 'DeprecationWarning', code, deprecated);
    } else {
      process().emitWarning(message, 'DeprecationWarning', deprecated);
    }
  }
  function deprecated(...args) {
    if (!process().noDeprecation) warn();
    if (new.target) return Reflect.construct(fn, args, new.target);
    return Reflect.apply(fn, this, args);
  }
  if (options && options.modifyPrototype === false) return deprecated;
  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  Object.defineProperty(deprecated, 'length', { ...Object.getOwnPropertyDescriptor(fn, 'length') });
  return deprecated;
}

function debuglog(set, callback) {
  let on;
  const enabled = () => (on === undefined ? (on = sectionEnabled(set)) : on);
  let write = (...args) => {
    const name = String(set).toUpperCase();
    const { pid, stderr } = process();
    write = (...rest) => { stderr.write(`${name} ${pid}: ${internal.format(...rest)}\n`); };
    if (typeof callback === 'function') callback(write);
    write(...args);
  };
  const logger = (...args) => { if (enabled()) write(...args); };
  Object.defineProperty(logger, 'length', { value: 0, configurable: true });
  Object.defineProperty(logger, 'enabled', { get() { return enabled(); }, enumerable: true, configurable: true });
  return logger;
}

// sectionEnabled looks into NODE_DEBUG: names with commas between, * stands for anything.
function sectionEnabled(set) {
  const wanted = internal.nodeDebug;
  if (!wanted) return false;
  const source = wanted.replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replaceAll('*', '.*').replaceAll(',', '$|^');
  return new RegExp(`^${source}$`, 'i').test(String(set));
}

function isArray(value) { return Array.isArray(value); }

function _extend(target, source) {
  if (source === null || typeof source !== 'object') return target;
  for (const key of Object.keys(source)) target[key] = source[key];
  return target;
}

function stripVTControlCharacters(str) {
  validateString(str, 'str');
  return internal.strip(str);
}

function toUSVString(str) { return internal.wellFormed(`${str}`); }

function styleText(format, text, options) {
  validateString(text, 'text');
  if (options !== undefined) validateObject(options, 'options');
  const { validateStream = true } = options ?? {};
  validateBoolean(validateStream, 'options.validateStream');
  let skip = false;
  if (validateStream) {
    const { stream = process().stdout } = options ?? {};
    if (!stream || typeof stream !== 'object' || typeof stream.pipe !== 'function' && typeof stream.write !== 'function' && typeof stream.getReader !== 'function' && typeof stream.getWriter !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
    }
    skip = !colorWanted(stream);
  }
  const table = internal.inspect.colors;
  let before = '', after = '', result = text;
  for (const key of Array.isArray(format) ? format : [format]) {
    if (key === 'none') continue;
    const pair = typeof key === 'string' ? table[key] : undefined;
    if (pair === undefined) validateOneOf(key, 'format', Object.getOwnPropertyNames(table));
    const open = `\u001b[${pair[0]}m`, close = `\u001b[${pair[1]}m`;
    // A style that ends within the text begins again there.
    result = result.replaceAll(close, pair[1] === 22 ? close + open : open);
    before += open;
    after = close + after;
  }
  return skip ? text : before + result + after;
}

function colorWanted(stream) {
  const { env } = process();
  if (env.FORCE_COLOR !== undefined) return !['0', 'false', 'none'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR || env.NODE_DISABLE_COLORS || env.TERM === 'dumb') return false;
  return Boolean(stream.isTTY);
}

function aborted(signal, resource) {
  return new Promise((resolve, reject) => {
    if (signal === undefined) throw new ERR_INVALID_ARG_TYPE('signal', ['AbortSignal'], signal);
    validateAbortSignal(signal, 'signal');
    if (resource === null || (typeof resource !== 'object' && typeof resource !== 'function')) {
      throw new ERR_INVALID_ARG_TYPE('resource', ['Object'], resource);
    }
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', resolve, { once: true });
  });
}

function parseEnv(content) {
  validateString(content, 'content');
  const values = {};
  const line = /^[^\S\n]*(?:export[^\S\n]+)?([\w.-]+)[^\S\n]*=[^\S\n]*(?:"((?:\\"|[^"])*)"|'([^']*)'|`([^`]*)`|([^#\n]*))/gm;
  for (const [, name, double, single, back, bare] of content.replace(/\r\n?/g, '\n').matchAll(line)) {
    if (double !== undefined) values[name] = double.replace(/\\n/g, '\n');
    else values[name] = single ?? back ?? bare.trim();
  }
  return values;
}

function getSystemErrorName(err) { return internal.errorName(checkErrno(err)); }
function getSystemErrorMessage(err) { return internal.errorMessage(checkErrno(err)); }

function checkErrno(err) {
  if (typeof err !== 'number') throw new ERR_INVALID_ARG_TYPE('err', 'number', err);
  if (err >= 0 || !Number.isSafeInteger(err)) throw new codes.ERR_OUT_OF_RANGE('err', 'a negative integer', err);
  return err;
}

function getSystemErrorMap() { return new Map(internal.errorMap()); }

function getCallSites(frameCount = 10, options) {
  if (options === undefined && frameCount !== null && typeof frameCount === 'object') {
    options = frameCount;
    frameCount = 10;
  }
  if (options !== undefined) validateObject(options, 'options');
  if (typeof frameCount !== 'number') throw new ERR_INVALID_ARG_TYPE('frameCount', 'number', frameCount);
  if (!(frameCount >= 1 && frameCount <= 200)) throw new codes.ERR_OUT_OF_RANGE('frameCount', '>= 1 && <= 200', frameCount);
  const limit = Error.stackTraceLimit;
  const prepare = Error.prepareStackTrace;
  const here = {};
  Error.stackTraceLimit = frameCount;
  Error.prepareStackTrace = undefined;
  Error.captureStackTrace(here, getCallSites);
  const frames = String(here.stack).split('\n').slice(1);
  Error.stackTraceLimit = limit;
  Error.prepareStackTrace = prepare;
  return frames.map(callSite);
}

// callSite reads a line of a stack trace.
function callSite(frame) {
  const [, name = '', place] = /^ +at (?:(.*) \()?(.*?)\)?$/.exec(frame) ?? ['', '', ''];
  const [, scriptName, line, column] = /^(.*?)(?::(\d+):(\d+))?$/.exec(place);
  const functionName = name.replace(/^(?:async |new )/, '').replace(/ \[as .*\]$/, '').replace(/^.*\./, '');
  return {
    __proto__: null,
    functionName: functionName === '<anonymous>' ? '' : functionName,
    scriptId: '0', scriptName, lineNumber: Number(line ?? 0), columnNumber: Number(column ?? 0), column: Number(column ?? 0),
  };
}

function convertProcessSignalToExitCode(signalCode) {
  const { signals } = require('os').constants;
  validateOneOf(signalCode, 'signalCode', Object.keys(signals));
  return 128 + signals[signalCode];
}

// diff gives the shortest edit from expected to actual, as [operation, value].
function diff(actual, expected) {
  if (actual === expected) return [];
  const bothArrays = Array.isArray(actual);
  if (!bothArrays) validateString(actual, 'actual');
  if (!bothArrays) validateString(expected, 'expected');
  return internal.diff(Array.from(bothArrays ? actual : actual.split('')), Array.from(bothArrays ? expected : expected.split(''))).reverse();
}

function setTraceSigInt() {
  throw new codes.ERR_METHOD_NOT_IMPLEMENTED('util.setTraceSigInt()');
}

function _errnoException(...args) { return new (require('internal/errors').ErrnoException)(...args); }
function _exceptionWithHostPort(...args) { return new (require('internal/errors').ExceptionWithHostPort)(...args); }
for (const fn of [_errnoException, _exceptionWithHostPort]) Object.defineProperty(fn, 'length', { value: 0 });
Object.defineProperty(inherits, 'length', { value: 2 });

module.exports = {
  _errnoException,
  _exceptionWithHostPort,
  _extend: deprecate(_extend, 'The `util._extend` API is deprecated. Please use Object.assign() instead.', 'DEP0060'),
  callbackify,
  convertProcessSignalToExitCode,
  debug: debuglog,
  debuglog,
  deprecate,
  format: internal.format,
  styleText,
  formatWithOptions: internal.formatWithOptions,
  getCallSites,
  getSystemErrorMap,
  getSystemErrorName,
  getSystemErrorMessage,
  inherits,
  inspect: internal.inspect,
  isArray: deprecate(isArray, 'The `util.isArray` API is deprecated. Please use `Array.isArray()` instead.', 'DEP0044'),
  isDeepStrictEqual: internal.isDeepStrictEqual,
  promisify,
  stripVTControlCharacters,
  toUSVString,
  aborted,
  types: require('util/types'),
  parseEnv,
};

function lazy(name, get) {
  Object.defineProperty(module.exports, name, {
    get() {
      const value = get();
      Object.defineProperty(module.exports, name, { value, writable: true, enumerable: true, configurable: true });
      return value;
    },
    set(value) { Object.defineProperty(module.exports, name, { value, writable: true, enumerable: true, configurable: true }); },
    enumerable: true,
    configurable: true,
  });
}
lazy('parseArgs', () => require('internal/util/parse_args').parseArgs);
lazy('TextDecoder', () => require('internal/encoding').TextDecoder);
lazy('TextEncoder', () => require('internal/encoding').TextEncoder);
lazy('MIMEType', () => require('internal/mime').MIMEType);
lazy('MIMEParams', () => require('internal/mime').MIMEParams);
for (const name of ['transferableAbortSignal', 'transferableAbortController']) {
  lazy(name, () => function unavailable() {
    throw new codes.ERR_METHOD_NOT_IMPLEMENTED(`util.${name}`);
  });
}
module.exports.diff = diff;
module.exports.setTraceSigInt = setTraceSigInt;
