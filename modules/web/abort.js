// AbortController and AbortSignal.

const { codes } = require('internal/errors');
const { validateNumber, validateAbortSignal } = require('internal/validators');
const { EventTarget, defineEventHandler, initialize, kResistStopPropagation } = require('internal/event_target');
const { Event } = require('internal/web/event');
const { inspectAs, isTrustedOption, enumerableMembers } = require('internal/web/shared');

const kAborted = Symbol('kAborted');
const kReason = Symbol('kReason');
const kComposite = Symbol('kComposite');
const kSources = Symbol('kSourceSignals');
const kDependants = Symbol('kDependantSignals');
const internalKey = Symbol('AbortSignal');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

function domException(message, name) {
  const { DOMException } = require('internal/web/dom_exception');
  return new DOMException(message, name);
}

function check(signal) {
  if (signal?.[kAborted] === undefined) throw new codes.ERR_INVALID_THIS('AbortSignal');
}

function newSignal(aborted = false, reason = undefined, composite = false) {
  const signal = new AbortSignal(internalKey);
  signal[kAborted] = aborted;
  signal[kReason] = reason;
  signal[kComposite] = composite;
  return signal;
}

// abort marks a signal and those that depend on it, then tells them, in this order.
function abort(signal, reason) {
  if (signal[kAborted]) return;
  signal[kAborted] = true;
  signal[kReason] = reason;
  const tell = [signal];
  for (const dependant of signal[kDependants] ?? []) {
    if (dependant[kAborted]) continue;
    dependant[kAborted] = true;
    dependant[kReason] = reason;
    tell.push(dependant);
  }
  for (const one of tell) one.dispatchEvent(new Event('abort', { [isTrustedOption]: true }));
}

function follow(composite, source) {
  (source[kDependants] ??= new Set()).add(composite);
  (composite[kSources] ??= new Set()).add(source);
}

class AbortSignal extends EventTarget {
  constructor(key = undefined) {
    if (key !== internalKey) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    super();
    initialize(this, 0);
  }

  get aborted() { check(this); return !!this[kAborted]; }
  get reason() { check(this); return this[kReason]; }

  throwIfAborted() {
    check(this);
    if (this[kAborted]) throw this[kReason];
  }

  static abort(reason = domException('This operation was aborted', 'AbortError')) {
    return newSignal(true, reason);
  }

  static timeout(delay) {
    validateNumber(delay, 'delay', 0, 4294967295);
    const signal = newSignal();
    require('timers').setTimeout(() => {
      abort(signal, domException('The operation was aborted due to timeout', 'TimeoutError'));
    }, delay).unref();
    return signal;
  }

  static any(signals) {
    if (signals === null || typeof signals !== 'object' || typeof signals[Symbol.iterator] !== 'function') {
      const error = new TypeError('signals can not be converted to sequence.');
      error.code = 'ERR_INVALID_ARG_TYPE';
      throw error;
    }
    const list = Array.from(signals);
    list.forEach((signal, i) => {
      if (signal === undefined) throw new codes.ERR_INVALID_ARG_TYPE(`signals[${i}]`, 'AbortSignal', signal);
      validateAbortSignal(signal, `signals[${i}]`);
    });
    const composite = newSignal(false, undefined, true);
    for (const signal of list) {
      if (signal.aborted) {
        composite[kAborted] = true;
        composite[kReason] = signal.reason;
        return composite;
      }
    }
    for (const signal of list) {
      if (!signal[kComposite]) follow(composite, signal);
      else for (const source of signal[kSources] ?? []) follow(composite, source);
    }
    return composite;
  }

  [inspectCustom](depth, options) {
    return inspectAs(this, depth, options, 'AbortSignal', { aborted: this.aborted });
  }
}
defineEventHandler(AbortSignal.prototype, 'abort');
Object.defineProperty(AbortSignal.prototype, 'aborted', { __proto__: null, enumerable: true });
Object.defineProperty(AbortSignal.prototype, Symbol.toStringTag,
  { __proto__: null, value: 'AbortSignal', configurable: true });

class AbortController {
  #signal;

  get signal() {
    return this.#signal ??= newSignal();
  }

  abort(reason = domException('This operation was aborted', 'AbortError')) {
    abort(this.#signal ??= newSignal(), reason);
  }

  [inspectCustom](depth, options) {
    return inspectAs(this, depth, options, 'AbortController', { signal: this.signal });
  }
}
enumerableMembers(AbortController.prototype, 'AbortController');

module.exports = { AbortController, AbortSignal, kResistStopPropagation };
