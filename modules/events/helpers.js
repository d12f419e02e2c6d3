// The parts of node:events that deal with promises, signals and event targets.

const { AbortError, codes } = require('internal/errors');
const validators = require('internal/validators');

const kRejection = Symbol.for('nodejs.rejection');
const kIsEventTarget = Symbol.for('nodejs.event_target');
const kWatermarkData = Symbol.for('nodejs.watermarkData');

const isEventTarget = (value) => value?.constructor?.[kIsEventTarget] === true;

// ---- captureRejections ----

exports.captureRejection = function(emitter, result, type, args, kCapture) {
  let then;
  try {
    then = result.then;
    if (typeof then !== 'function') return;
    then.call(result, undefined, (error) => {
      require('process').nextTick(deliverRejection, emitter, error, type, args, kCapture);
    });
  } catch (error) {
    emitter.emit('error', error);
  }
};

function deliverRejection(emitter, error, type, args, kCapture) {
  if (typeof emitter[kRejection] === 'function') {
    emitter[kRejection](error, type, ...args);
    return;
  }
  // A rejection of the 'error' listener itself must not come back here.
  const before = emitter[kCapture];
  try {
    emitter[kCapture] = false;
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = before;
  }
}

// ---- emitters and targets alike ----

function add(emitter, name, listener, flags) {
  if (typeof emitter.on === 'function') {
    if (flags?.once) emitter.once(name, listener);
    else emitter.on(name, listener);
  } else if (typeof emitter.addEventListener === 'function') {
    emitter.addEventListener(name, listener, flags);
  } else {
    throw new codes.ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
  }
}

function remove(emitter, name, listener, flags) {
  if (typeof emitter.removeListener === 'function') {
    emitter.removeListener(name, listener);
  } else if (typeof emitter.removeEventListener === 'function') {
    emitter.removeEventListener(name, listener, flags);
  } else {
    throw new codes.ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
  }
}

exports.getEventListeners = function(emitterOrTarget, type) {
  if (typeof emitterOrTarget?.listeners === 'function') return emitterOrTarget.listeners(type);
  if (isEventTarget(emitterOrTarget)) return require('internal/event_target').listenersOf(emitterOrTarget, type);
  throw new codes.ERR_INVALID_ARG_TYPE('emitter', ['EventEmitter', 'EventTarget'], emitterOrTarget);
};

exports.targetMaxListeners = function(target, kMaxListeners) {
  if (typeof target?.[kMaxListeners] === 'number') return target[kMaxListeners];
  throw new codes.ERR_INVALID_ARG_TYPE('emitter', ['EventEmitter', 'EventTarget'], target);
};

exports.targetListenerCount = function(target, type) {
  if (isEventTarget(target)) return require('internal/event_target').listenersOf(target, type).length;
  throw new codes.ERR_INVALID_ARG_TYPE('emitter', ['EventEmitter', 'EventTarget'], target);
};

exports.setMaxListeners = function(n, targets, kMaxListeners, kMaxListenersWarned) {
  for (const target of targets) {
    if (isEventTarget(target)) {
      target[kMaxListeners] = n;
      target[kMaxListenersWarned] = false;
    } else if (typeof target.setMaxListeners === 'function') {
      target.setMaxListeners(n);
    } else {
      throw new codes.ERR_INVALID_ARG_TYPE('eventTargets', ['EventEmitter', 'EventTarget'], target);
    }
  }
};

// ---- addAbortListener ----

exports.addAbortListener = function(signal, listener) {
  if (signal === undefined) throw new codes.ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
  validators.validateAbortSignal(signal, 'signal');
  validators.validateFunction(listener, 'listener');
  let removeListener;
  if (signal.aborted) {
    queueMicrotask(() => listener());
  } else {
    const { kResistStopPropagation } = require('internal/event_target');
    signal.addEventListener('abort', listener, { __proto__: null, once: true, [kResistStopPropagation]: true });
    removeListener = () => signal.removeEventListener('abort', listener);
  }
  return {
    __proto__: null,
    [Symbol.dispose]() { removeListener?.(); },
  };
};

// ---- once ----

exports.once = async function(emitter, name, options) {
  validators.validateObject(options, 'options');
  const { signal } = options;
  validators.validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  return new Promise((resolve, reject) => {
    const cleanUp = () => {
      remove(emitter, name, onEvent);
      if (typeof emitter.removeListener === 'function') emitter.removeListener('error', onError);
      if (signal != null) remove(signal, 'abort', onAbort);
    };
    const onError = (error) => {
      cleanUp();
      reject(error);
    };
    const onEvent = (...args) => {
      cleanUp();
      resolve(args);
    };
    const onAbort = () => {
      cleanUp();
      reject(new AbortError(undefined, { cause: signal.reason }));
    };
    add(emitter, name, onEvent, { once: true });
    if (name !== 'error' && typeof emitter.once === 'function') emitter.once('error', onError);
    if (signal != null) {
      const { kResistStopPropagation } = require('internal/event_target');
      add(signal, 'abort', onAbort, { once: true, [kResistStopPropagation]: true });
    }
  });
};

// ---- on ----

// checkOnOptions answers the limits of the queue, [high, low].
function checkOnOptions(options) {
  validators.validateObject(options, 'options');
  validators.validateAbortSignal(options.signal, 'options.signal');
  if (options.signal?.aborted) throw new AbortError(undefined, { cause: options.signal.reason });
  const high = options.highWaterMark ?? options.highWatermark ?? Number.MAX_SAFE_INTEGER;
  validators.validateInteger(high, 'options.highWaterMark', 1);
  const low = options.lowWaterMark ?? options.lowWatermark ?? 1;
  validators.validateInteger(low, 'options.lowWaterMark', 1);
  return [high, low];
}

exports.on = function(emitter, event, options) {
  const [high, low] = checkOnOptions(options);
  const { signal } = options;
  const events = [];
  const waiting = [];
  let failure = null;
  let paused = false;
  let finished = false;
  const subscriptions = [];

  const subscribe = (target, name, listener, flags) => {
    add(target, name, listener, flags);
    subscriptions.push([target, name, listener, flags]);
  };

  const close = () => {
    for (const [target, name, listener, flags] of subscriptions.splice(0)) remove(target, name, listener, flags);
    finished = true;
    const done = { value: undefined, done: true };
    for (const { resolve } of waiting.splice(0)) resolve(done);
    return Promise.resolve(done);
  };

  const onEvent = (...args) => {
    const waiter = waiting.shift();
    if (waiter !== undefined) {
      waiter.resolve({ value: args, done: false });
      return;
    }
    events.push(args);
    if (!paused && events.length > high) {
      paused = true;
      emitter.pause();
    }
  };

  const onError = (error) => {
    const waiter = waiting.shift();
    if (waiter === undefined) failure = error;
    else waiter.reject(error);
    close();
  };

  const onAbort = () => onError(new AbortError(undefined, { cause: signal.reason }));

  const next = () => {
    if (events.length > 0) {
      const value = events.shift();
      if (paused && events.length < low) {
        emitter.resume();
        paused = false;
      }
      return Promise.resolve({ value, done: false });
    }
    if (failure) {
      const rejected = Promise.reject(failure);
      failure = null;
      return rejected;
    }
    if (finished) return close();
    return new Promise((resolve, reject) => { waiting.push({ resolve, reject }); });
  };

  const iterator = {
    __proto__: require('internal/async_iterator').AsyncIteratorPrototype,
    next() { return next(); },
    return() { return close(); },
    throw(error) {
      if (!(error instanceof Error)) {
        throw new codes.ERR_INVALID_ARG_TYPE('EventEmitter.AsyncIterator', 'Error', error);
      }
      onError(error);
    },
    [Symbol.asyncIterator]() { return this; },
    [kWatermarkData]: {
      get size() { return events.length; },
      get low() { return low; },
      get high() { return high; },
      get isPaused() { return paused; },
    },
  };

  subscribe(emitter, event, onEvent);
  if (event !== 'error' && typeof emitter.on === 'function') subscribe(emitter, 'error', onError);
  const closing = options.close;
  for (let i = 0; i < closing?.length; i++) subscribe(emitter, closing[i], close);
  if (signal) {
    const { kResistStopPropagation } = require('internal/event_target');
    subscribe(signal, 'abort', onAbort, { once: true, [kResistStopPropagation]: true });
  }
  return iterator;
};
