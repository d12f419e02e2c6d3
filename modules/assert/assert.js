// node:assert.
const { codes } = require('internal/errors');
const { validateFunction, validateOneOf, validateObject } = require('internal/validators');
const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS, ERR_AMBIGUOUS_ARGUMENT, ERR_INVALID_RETURN_VALUE } = codes;
const AssertionError = require('internal/assert/assertion_error');
const { Loose, Strict, Partial, equal: deep, isError, isRegExp, isPromise } = internal;
const nothing = Symbol('nothing');

// Diff mode of instances of Assert; the functions of the module have the simple one.
const settings = new WeakMap();
const settingsOf = (receiver) => (receiver !== null && typeof receiver === 'object' && settings.get(receiver)) || { diff: 'simple' };

function fails(options, receiver) {
  const { message } = options;
  if (isError(message)) throw message;
  throw new AssertionError({ diff: settingsOf(receiver).diff, ...options });
}

function falsy(start, count, value, message) {
  let generated = false;
  if (count === 0) {
    generated = true;
    message = 'No value argument passed to `assert.ok()`';
  } else if (message == null) {
    generated = true;
    message = internal.sourceMessage() ?? 'The expression evaluated to a falsy value:\n\n  ' + (start === assert ? 'assert' : 'assert.ok') + '(' + internal.show(value) + ')\n';
  } else if (isError(message)) {
    throw message;
  }
  const err = new AssertionError({ actual: value, expected: true, message, operator: '==', stackStartFn: start });
  err.generatedMessage = generated;
  throw err;
}

function assert(...args) { if (!args[0]) falsy(assert, args.length, args[0], args[1]); }
function ok(...args) { if (!args[0]) falsy(ok, args.length, args[0], args[1]); }
function strict(...args) { if (!args[0]) falsy(assert, args.length, args[0], args[1]); }

function fail(message) {
  if (isError(message)) throw message;
  const options = { operator: 'fail', stackStartFn: fail };
  if (message !== undefined) options.message = message;
  const generated = message === undefined;
  if (generated) options.message = 'Failed';
  const err = new AssertionError({ ...options, diff: settingsOf(this).diff });
  err.generatedMessage = generated;
  throw err;
}

function needTwo(count) {
  if (count < 2) throw new ERR_MISSING_ARGS('actual', 'expected');
}

// Comparing functions: name, when it holds, and the operator that is told.
function comparing(name, holds, operator = name) {
  const compare = {
    [name](actual, expected, message) {
      needTwo(arguments.length);
      if (!holds(actual, expected)) fails({ actual, expected, message, operator, stackStartFn: compare }, this);
    },
  }[name];
  return compare;
}

const sameLoosely = (a, b) => a == b || (a !== a && b !== b);
const equal = comparing('equal', sameLoosely, '==');
const notEqual = comparing('notEqual', (a, b) => !sameLoosely(a, b), '!=');
const strictEqual = comparing('strictEqual', Object.is);
const notStrictEqual = comparing('notStrictEqual', (a, b) => !Object.is(a, b));
const deepEqual = comparing('deepEqual', (a, b) => deep(a, b, Loose));
const notDeepEqual = comparing('notDeepEqual', (a, b) => !deep(a, b, Loose));
const deepStrictEqual = comparing('deepStrictEqual', (a, b) => deep(a, b, Strict));
const notDeepStrictEqual = comparing('notDeepStrictEqual', (a, b) => !deep(a, b, Strict));
const partialDeepStrictEqual = comparing('partialDeepStrictEqual', (a, b) => deep(a, b, Partial));

function matching(name, wanted) {
  const match = {
    [name](string, regexp, message) {
      if (!isRegExp(regexp)) throw new ERR_INVALID_ARG_TYPE('regexp', 'RegExp', regexp);
      if (typeof string === 'string' && (RegExp.prototype.exec.call(regexp, string) !== null) === wanted) return;
      if (isError(message)) throw message;
      const generated = !message;
      message ||= typeof string !== 'string' ?
        `The "string" argument must be of type string. Received type ${typeof string} (${internal.inspect(string)})` :
        `${wanted ? 'The input did not match the regular expression ' : 'The input was expected to not match the regular expression '}${internal.inspect(regexp)}. Input:\n\n${internal.inspect(string)}\n`;
      const err = new AssertionError({ actual: string, expected: regexp, message, operator: name, stackStartFn: match, diff: settingsOf(this).diff });
      err.generatedMessage = generated;
      throw err;
    },
  }[name];
  return match;
}
const match = matching('match', true);
const doesNotMatch = matching('doesNotMatch', false);

// Comparison has the properties of an error that a test asked for.
class Comparison {
  constructor(obj, keys, actual) {
    for (const key of keys) {
      if (!(key in obj)) continue;
      const matched = actual !== undefined && typeof actual[key] === 'string' && isRegExp(obj[key]) && RegExp.prototype.exec.call(obj[key], actual[key]) !== null;
      this[key] = matched ? actual[key] : obj[key];
    }
  }
}

function checkKey(actual, expected, key, message, keys, fn, receiver) {
  if (key in actual && deep(actual[key], expected[key], Strict)) return;
  if (message) fails({ actual, expected, message, operator: fn.name, stackStartFn: fn }, receiver);
  const err = new AssertionError({
    actual: new Comparison(actual, keys),
    expected: new Comparison(expected, keys, actual),
    operator: 'deepStrictEqual',
    stackStartFn: fn,
    diff: settingsOf(receiver).diff,
  });
  err.actual = actual;
  err.expected = expected;
  err.operator = fn.name;
  throw err;
}

function checkObject(actual, expected, message, fn, receiver) {
  if (typeof actual !== 'object' || actual === null) {
    const err = new AssertionError({ actual, expected, message, operator: 'deepStrictEqual', stackStartFn: fn, diff: settingsOf(receiver).diff });
    err.operator = fn.name;
    throw err;
  }
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (keys.length === 0) throw new ERR_INVALID_ARG_VALUE('error', expected, 'may not be an empty object');
  for (const key of keys) {
    if (typeof actual[key] === 'string' && isRegExp(expected[key]) && RegExp.prototype.exec.call(expected[key], actual[key]) !== null) continue;
    checkKey(actual, expected, key, message, keys, fn, receiver);
  }
}

// checkCaught holds what was thrown against what was expected.
function checkCaught(actual, expected, message, fn, receiver) {
  let text;
  let generated = false;
  if (typeof expected !== 'function') {
    if (!isRegExp(expected)) return checkObject(actual, expected, message, fn, receiver);
    const input = String(actual);
    if (RegExp.prototype.exec.call(expected, input) !== null) return;
    text = `The input did not match the regular expression ${internal.inspect(expected)}. Input:\n\n${internal.inspect(input)}\n`;
  } else if (expected.prototype !== undefined && actual instanceof expected) {
    return;
  } else if (expected === Error || Error.prototype.isPrototypeOf.call(Error, expected)) {
    text = `The error is expected to be an instance of "${expected.name}". Received `;
    if (isError(actual) || actual instanceof Error) text += `"${actual.name}"\n\nError message:\n\n${actual.message}`;
    else text += `"${internal.inspect(actual, { depth: -1 })}"`;
  } else {
    const result = Reflect.apply(expected, {}, [actual]);
    if (result === true) return;
    const name = expected.name ? `"${expected.name}" ` : '';
    text = `The ${name}validation function is expected to return "true". Received ${internal.inspect(result)}`;
    if (isError(actual) || actual instanceof Error) text += `\n\nCaught error:\n\n${actual}`;
  }
  if (isError(message)) throw message;
  if (!message) {
    generated = true;
    message = text;
  }
  const err = new AssertionError({ actual, expected, message, operator: fn.name, stackStartFn: fn, diff: settingsOf(receiver).diff });
  err.generatedMessage = generated;
  throw err;
}

function expectsError(receiver, fn, actual, args) {
  let [error, message] = args;
  if (typeof error === 'string') {
    if (args.length === 2) throw new ERR_INVALID_ARG_TYPE('error', ['Function', 'Error', 'RegExp', 'Object'], error);
    if (typeof actual === 'object' && actual !== null) {
      if (actual.message === error) {
        throw new ERR_AMBIGUOUS_ARGUMENT('error/message', `The error message "${actual.message}" is identical to the message.`);
      }
    } else if (actual === error) {
      throw new ERR_AMBIGUOUS_ARGUMENT('error/message', `The error "${actual}" is identical to the message.`);
    }
    message = error;
    error = undefined;
  } else if (error != null && typeof error !== 'object' && typeof error !== 'function') {
    throw new ERR_INVALID_ARG_TYPE('error', ['Function', 'Error', 'RegExp', 'Object'], error);
  }
  if (actual === nothing) {
    let details = '';
    if (error && error.name) details += ` (${error.name})`;
    details += message ? `: ${message}` : '.';
    const kind = fn === rejects ? 'rejection' : 'exception';
    if (isError(message)) throw message;
    fails({ actual: undefined, expected: error, operator: fn.name, message: `Missing expected ${kind}${details}`, stackStartFn: fn }, receiver);
  }
  if (error) checkCaught(actual, error, message, fn, receiver);
}

function expectsNoError(receiver, fn, actual, args) {
  if (actual === nothing) return;
  let [error, message] = args;
  if (typeof error === 'string') {
    message = error;
    error = undefined;
  }
  if (error && !matches(actual, error)) throw actual;
  const details = message ? `: ${message}` : '.';
  const kind = fn === doesNotReject ? 'rejection' : 'exception';
  fails({
    actual, expected: error, operator: fn.name, stackStartFn: fn,
    message: `Got unwanted ${kind}${details}\nActual message: "${actual && actual.message}"`,
  }, receiver);
}

function matches(actual, expected) {
  if (typeof expected !== 'function') {
    if (isRegExp(expected)) return RegExp.prototype.exec.call(expected, String(actual)) !== null;
    throw new ERR_INVALID_ARG_TYPE('expected', ['Function', 'RegExp'], expected);
  }
  if (expected.prototype !== undefined && actual instanceof expected) return true;
  if (Error.prototype.isPrototypeOf.call(Error, expected)) return false;
  return Reflect.apply(expected, {}, [actual]) === true;
}

function caughtFrom(fn) {
  validateFunction(fn, 'fn');
  try {
    fn();
  } catch (e) {
    return e;
  }
  return nothing;
}

const isThenable = (v) => isPromise(v) || (v !== null && typeof v === 'object' && typeof v.then === 'function' && typeof v.catch === 'function');

async function rejectionOf(promiseFn) {
  let promise = promiseFn;
  if (typeof promiseFn === 'function') {
    promise = promiseFn();
    if (!isThenable(promise)) throw new ERR_INVALID_RETURN_VALUE('instance of Promise', 'promiseFn', promise);
  } else if (!isThenable(promiseFn)) {
    throw new ERR_INVALID_ARG_TYPE('promiseFn', ['Function', 'Promise'], promiseFn);
  }
  try {
    await promise;
  } catch (e) {
    return e;
  }
  return nothing;
}

function throws(fn, ...args) { expectsError(this, throws, caughtFrom(fn), args); }
async function rejects(promiseFn, ...args) { expectsError(this, rejects, await rejectionOf(promiseFn), args); }
function doesNotThrow(fn, ...args) { expectsNoError(this, doesNotThrow, caughtFrom(fn), args); }
async function doesNotReject(fn, ...args) { expectsNoError(this, doesNotReject, await rejectionOf(fn), args); }

function ifError(err) {
  if (err === null || err === undefined) return;
  let message = 'ifError got unwanted exception: ';
  if (typeof err === 'object' && typeof err.message === 'string') {
    message += err.message.length === 0 && err.constructor ? err.constructor.name : err.message;
  } else {
    message += internal.inspect(err);
  }
  const wrapped = new AssertionError({ actual: err, expected: null, operator: 'ifError', message, stackStartFn: ifError, diff: settingsOf(this).diff });
  wrapped.generatedMessage = false;
  const original = err.stack;
  if (typeof original === 'string') joinStacks(wrapped, original);
  throw wrapped;
}

// joinStacks puts the frames of the error that was got before those of the
// place where it was found.
function joinStacks(wrapped, original) {
  const at = original.indexOf('\n    at');
  if (at === -1) return;
  const theirs = original.slice(at + 1).split('\n');
  let ours = wrapped.stack.split('\n');
  for (const frame of theirs) {
    const shared = ours.indexOf(frame);
    if (shared !== -1) {
      ours = ours.slice(0, shared);
      break;
    }
  }
  Object.defineProperty(wrapped, 'stack', { value: `${ours.join('\n')}\n${theirs.join('\n')}`, writable: true, enumerable: false, configurable: true });
}

const methods = {
  ok, fail, equal, notEqual, deepEqual, notDeepEqual, deepStrictEqual, notDeepStrictEqual, strictEqual,
  notStrictEqual, partialDeepStrictEqual, match, doesNotMatch, throws, rejects, doesNotThrow, doesNotReject, ifError,
};
const strictNames = { equal: strictEqual, deepEqual: deepStrictEqual, notEqual: notStrictEqual, notDeepEqual: notDeepStrictEqual };

function Assert(options) {
  if (new.target === undefined) throw new codes.ERR_CONSTRUCT_CALL_REQUIRED('Assert');
  if (options !== undefined) validateObject(options, 'options');
  const { diff = 'simple', strict: isStrict = true } = options ?? {};
  validateOneOf(diff, 'options.diff', ['simple', 'full']);
  settings.set(this, { diff });
  this.AssertionError = AssertionError;
  Object.defineProperty(this, 'AssertionError', { enumerable: true });
  for (const name of Object.keys(methods)) {
    Object.defineProperty(this, name, { value: (isStrict && strictNames[name]) || methods[name], writable: true, configurable: true, enumerable: false });
  }
}
Assert.prototype.constructor = Assert;
Object.defineProperty(Assert, 'length', { value: 1 });

Object.assign(assert, { AssertionError, ...methods });
assert.strict = Object.assign(strict, assert, strictNames, { Assert });
assert.strict.strict = assert.strict;
assert.Assert = Assert;

module.exports = assert;
