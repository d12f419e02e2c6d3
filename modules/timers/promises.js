// timers/promises: the timer functions as promises and as an async iterator.

const timers = require('timers');
const { AbortError, codes: { ERR_INVALID_THIS, ERR_ILLEGAL_CONSTRUCTOR } } = require('internal/errors');
const { validateNumber, validateObject, validateBoolean, validateAbortSignal } = require('internal/validators');

const cancelled = (signal) => new AbortError(undefined, { cause: signal.reason });

// checked validates the options that all functions share, in Node's order.
function checked(options) {
  validateObject(options, 'options');
  const { signal, ref = true } = options;
  if (signal !== undefined) validateAbortSignal(signal, 'options.signal');
  validateBoolean(ref, 'options.ref');
  return { signal, ref };
}

// abortable makes a promise of a timer that `start` begins and `stop` clears.
function abortable(value, { signal, ref }, start, stop) {
  if (signal?.aborted) return Promise.reject(cancelled(signal));
  const { promise, resolve, reject } = Promise.withResolvers();
  let onAbort;
  const timer = start(() => {
    if (onAbort) signal.removeEventListener('abort', onAbort);
    resolve(value);
  });
  if (!ref) timer.unref();
  if (signal) {
    onAbort = () => {
      stop(timer);
      reject(cancelled(signal));
    };
    signal.addEventListener('abort', onAbort, { once: true });
  }
  return promise;
}

function setTimeout(delay, value, options = {}) {
  try {
    if (delay !== undefined) validateNumber(delay, 'delay');
    options = checked(options);
  } catch (err) {
    return Promise.reject(err);
  }
  return abortable(value, options, (done) => timers.setTimeout(done, delay), timers.clearTimeout);
}

function setImmediate(value, options = {}) {
  try {
    options = checked(options);
  } catch (err) {
    return Promise.reject(err);
  }
  return abortable(value, options, (done) => timers.setImmediate(done), timers.clearImmediate);
}

// Ticks is the iterator of setInterval: it counts the ticks that nobody waited
// for, so that none is lost.
class Ticks {
  #value; #signal; #timer; #onAbort;
  #missed = 0;
  #waiting;
  #done = false;

  constructor(after, value, { signal, ref }) {
    this.#value = value;
    this.#signal = signal;
    if (signal?.aborted) return;
    this.#timer = timers.setInterval(() => this.#tick(), after);
    if (!ref) this.#timer.unref();
    if (signal) {
      this.#onAbort = () => this.#abort();
      signal.addEventListener('abort', this.#onAbort, { once: true });
    }
  }

  #tick() {
    this.#missed++;
    if (this.#waiting) {
      const { resolve } = this.#waiting;
      this.#waiting = undefined;
      this.#missed--;
      resolve({ value: this.#value, done: false });
    }
  }

  #abort() {
    timers.clearInterval(this.#timer);
    if (this.#waiting) {
      const { reject } = this.#waiting;
      this.#waiting = undefined;
      this.#finish();
      reject(cancelled(this.#signal));
    }
  }

  #finish() {
    this.#done = true;
    timers.clearInterval(this.#timer);
    if (this.#onAbort) this.#signal.removeEventListener('abort', this.#onAbort);
  }

  next() {
    if (this.#done) return Promise.resolve({ value: undefined, done: true });
    if (this.#missed > 0) {
      this.#missed--;
      return Promise.resolve({ value: this.#value, done: false });
    }
    if (this.#signal?.aborted) {
      this.#finish();
      return Promise.reject(cancelled(this.#signal));
    }
    this.#waiting = Promise.withResolvers();
    return this.#waiting.promise;
  }

  return(value) {
    this.#finish();
    return Promise.resolve({ value, done: true });
  }

  throw(err) {
    this.#finish();
    return Promise.reject(err);
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}

// setInterval checks its arguments and starts when the first value is asked
// for, as the async generator that it is in Node does.
function setInterval(after, value, options = {}) {
  let ticks;
  const begin = () => {
    if (!ticks) {
      if (after !== undefined) validateNumber(after, 'delay');
      ticks = new Ticks(after, value, checked(options));
    }
    return ticks;
  };
  let finished = false;
  return {
    next() {
      if (finished) return Promise.resolve({ value: undefined, done: true });
      try {
        return begin().next();
      } catch (err) {
        finished = true;
        return Promise.reject(err);
      }
    },
    return(v) {
      finished = true;
      return ticks ? ticks.return(v) : Promise.resolve({ value: v, done: true });
    },
    throw(err) {
      finished = true;
      return ticks ? ticks.throw(err) : Promise.reject(err);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const kScheduler = Symbol('kScheduler');

class Scheduler {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  yield() {
    if (!this[kScheduler]) throw new ERR_INVALID_THIS('Scheduler');
    return setImmediate();
  }

  wait(delay, options) {
    if (!this[kScheduler]) throw new ERR_INVALID_THIS('Scheduler');
    return setTimeout(delay, undefined, options);
  }
}

const scheduler = Object.create(Scheduler.prototype, { [kScheduler]: { value: true } });

module.exports = { setTimeout, setImmediate, setInterval, scheduler };
