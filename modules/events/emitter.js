// EventEmitter itself. What needs promises, signals or async resources is in
// helpers.js, loaded when first used.

const kCapture = Symbol('kCapture');
const kShapeMode = Symbol('shapeMode');
const kEmitting = Symbol('events.emitting');
const kErrorMonitor = Symbol('events.errorMonitor');
const kMaxListeners = Symbol('events.maxEventTargetListeners');
const kMaxListenersWarned = Symbol('events.maxEventTargetListenersWarned');
const kRejection = Symbol.for('nodejs.rejection');

const apply = Reflect.apply;
let defaultMaxListeners = 10;

function validators() { return require('internal/validators'); }
function helpers() { return require('internal/events/helpers'); }

function EventEmitter(options) {
  initialize(this, options);
}

function initialize(emitter, options) {
  const events = emitter._events;
  if (events === undefined || events === Object.getPrototypeOf(emitter)._events) {
    emitter._events = { __proto__: null };
    emitter._eventsCount = 0;
    emitter._maxListeners = emitter._maxListeners || undefined;
    emitter[kShapeMode] = false;
  } else {
    // Made by somebody who has prepared the fields already.
    emitter._maxListeners = emitter._maxListeners || undefined;
    emitter[kShapeMode] = true;
  }
  if (options !== undefined && options !== null && options.captureRejections) {
    validators().validateBoolean(options.captureRejections, 'options.captureRejections');
    emitter[kCapture] = true;
  } else {
    emitter[kCapture] = EventEmitter.prototype[kCapture];
  }
}

const proto = EventEmitter.prototype;
proto._events = undefined;
proto._eventsCount = 0;
proto._maxListeners = undefined;
Object.defineProperty(proto, kCapture, { __proto__: null, value: false, writable: true });

function checkListener(listener) {
  if (typeof listener !== 'function') validators().validateFunction(listener, 'listener');
}

function maxListenersOf(emitter) {
  return emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners;
}

proto.setMaxListeners = function setMaxListeners(n) {
  validators().validateNumber(n, 'setMaxListeners', 0);
  this._maxListeners = n;
  return this;
};

proto.getMaxListeners = function getMaxListeners() {
  return maxListenersOf(this);
};

// ---- emitting ----

// failUnhandled throws what emit('error') throws when nobody listens.
function failUnhandled(args) {
  const error = args.length > 0 ? args[0] : undefined;
  if (error instanceof Error) throw error;
  let text;
  try {
    text = require('util').inspect(error);
  } catch {
    text = error;
  }
  const { ERR_UNHANDLED_ERROR } = require('internal/errors').codes;
  const wrapped = new ERR_UNHANDLED_ERROR(text);
  wrapped.context = error;
  throw wrapped;
}

// emitSlowly is emit where it is not the plain case that emit.go deals with:
// one listener, no error.
function emitSlowly(type, ...args) {
  const events = this._events;
  if (type === 'error') {
    if (events !== undefined && events[kErrorMonitor] !== undefined) {
      this.emit(kErrorMonitor, ...args);
    }
    if (events === undefined || events.error === undefined) failUnhandled(args);
  } else if (events === undefined) {
    return false;
  }
  const handler = events[type];
  if (handler === undefined) return false;
  if (typeof handler === 'function') {
    const result = apply(handler, this, args);
    if (result !== undefined && result !== null) watchResult(this, result, type, args);
    return true;
  }
  // Whoever changes the list while it is marked works on a copy.
  const list = handler;
  const length = list.length;
  list[kEmitting]++;
  try {
    for (let i = 0; i < length; i++) {
      const result = apply(list[i], this, args);
      if (result !== undefined && result !== null) watchResult(this, result, type, args);
    }
  } finally {
    list[kEmitting]--;
  }
  return true;
}

function watchResult(emitter, result, type, args) {
  if (emitter[kCapture]) helpers().captureRejection(emitter, result, type, args, kCapture);
}

proto.emit = internal.newEmit(emitSlowly, (emitter, result, type, ...args) => watchResult(emitter, result, type, args), kCapture);

// ---- adding ----

// writable gives a list that may be changed now: a list somebody is iterating
// is replaced by its copy.
function writable(events, type, list) {
  if (list[kEmitting] === 0) return list;
  const copy = list.slice();
  copy[kEmitting] = 0;
  if (list.warned) copy.warned = true;
  events[type] = copy;
  return copy;
}

function addTo(emitter, type, listener, prepend) {
  checkListener(listener);
  let events = emitter._events;
  if (events === undefined) {
    events = emitter._events = { __proto__: null };
    emitter._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    emitter.emit('newListener', type, listener.listener ? listener.listener : listener);
    events = emitter._events; // the listener may have replaced it
  }
  const existing = events[type];
  if (existing === undefined) {
    events[type] = listener;
    emitter._eventsCount++;
    return emitter;
  }
  let list;
  if (typeof existing === 'function') {
    list = events[type] = prepend ? [listener, existing] : [existing, listener];
    list[kEmitting] = 0;
  } else {
    list = writable(events, type, existing);
    if (prepend) list.unshift(listener);
    else list.push(listener);
  }
  const max = maxListenersOf(emitter);
  if (max > 0 && list.length > max && !list.warned) warnLeak(emitter, type, list, max);
  return emitter;
}

function warnLeak(emitter, type, list, max) {
  list.warned = true;
  const who = require('util').inspect(emitter, { depth: -1 });
  const warning = new Error(
    `Possible EventEmitter memory leak detected. ${list.length} ${String(type)} listeners added to ${who}. ` +
    `MaxListeners is ${max}. Use emitter.setMaxListeners() to increase limit`);
  warning.name = 'MaxListenersExceededWarning';
  warning.emitter = emitter;
  warning.type = type;
  warning.count = list.length;
  require('process').emitWarning(warning);
}

// A listener added by once() is this function bound to what it has to know.
function onceWrapper() {
  if (this.fired) return undefined;
  this.target.removeListener(this.type, this.wrapped);
  this.fired = true;
  return apply(this.listener, this.target, arguments);
}

function wrapOnce(target, type, listener) {
  checkListener(listener);
  const state = { fired: false, wrapped: undefined, target, type, listener };
  const wrapped = onceWrapper.bind(state);
  wrapped.listener = listener;
  state.wrapped = wrapped;
  return wrapped;
}

proto.addListener = function addListener(type, listener) {
  return addTo(this, type, listener, false);
};
proto.on = proto.addListener;

proto.prependListener = function prependListener(type, listener) {
  return addTo(this, type, listener, true);
};

proto.once = function once(type, listener) {
  this.on(type, wrapOnce(this, type, listener));
  return this;
};

proto.prependOnceListener = function prependOnceListener(type, listener) {
  this.prependListener(type, wrapOnce(this, type, listener));
  return this;
};

// ---- removing ----

function dropType(emitter, events, type) {
  emitter._eventsCount--;
  if (emitter[kShapeMode]) events[type] = undefined;
  else if (emitter._eventsCount === 0) emitter._events = { __proto__: null };
  else delete events[type];
}

proto.removeListener = function removeListener(type, listener) {
  checkListener(listener);
  const events = this._events;
  if (events === undefined) return this;
  const found = events[type];
  if (found === undefined) return this;
  if (found === listener || found.listener === listener) {
    dropType(this, events, type);
    if (events.removeListener) this.emit('removeListener', type, found.listener || listener);
    return this;
  }
  if (typeof found === 'function') return this;
  let position = found.length - 1;
  while (position >= 0 && found[position] !== listener && found[position].listener !== listener) position--;
  if (position < 0) return this;
  const list = writable(events, type, found);
  if (position === 0) list.shift();
  else list.splice(position, 1);
  if (list.length === 1) events[type] = list[0];
  if (events.removeListener !== undefined) this.emit('removeListener', type, listener);
  return this;
};
proto.off = proto.removeListener;

proto.removeAllListeners = function removeAllListeners(type) {
  const events = this._events;
  if (events === undefined) return this;
  if (events.removeListener === undefined) {
    if (arguments.length === 0) {
      this._events = { __proto__: null };
      this._eventsCount = 0;
    } else if (events[type] !== undefined) {
      dropType(this, events, type);
    }
    this[kShapeMode] = false;
    return this;
  }
  if (arguments.length === 0) {
    for (const key of Reflect.ownKeys(events)) {
      if (key !== 'removeListener') this.removeAllListeners(key);
    }
    this.removeAllListeners('removeListener');
    this._events = { __proto__: null };
    this._eventsCount = 0;
    this[kShapeMode] = false;
    return this;
  }
  const listeners = events[type];
  if (typeof listeners === 'function') {
    this.removeListener(type, listeners);
  } else if (listeners !== undefined) {
    const copy = listeners.slice();
    for (let i = copy.length - 1; i >= 0; i--) this.removeListener(type, copy[i]);
  }
  return this;
};

// ---- looking ----

function listenersOf(emitter, type, unwrap) {
  const events = emitter._events;
  const found = events === undefined ? undefined : events[type];
  if (found === undefined) return [];
  const list = typeof found === 'function' ? [found] : found.slice();
  if (unwrap) {
    for (let i = 0; i < list.length; i++) list[i] = list[i].listener || list[i];
  }
  return list;
}

proto.listeners = function listeners(type) {
  return listenersOf(this, type, true);
};

proto.rawListeners = function rawListeners(type) {
  return listenersOf(this, type, false);
};

function listenerCount(type, listener) {
  const events = this._events;
  const found = events === undefined ? undefined : events[type];
  if (found === undefined) return 0;
  if (listener === undefined || listener === null) return typeof found === 'function' ? 1 : found.length;
  const list = typeof found === 'function' ? [found] : found;
  let count = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === listener || list[i].listener === listener) count++;
  }
  return count;
}
proto.listenerCount = listenerCount;

proto.eventNames = function eventNames() {
  return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : [];
};

// ---- properties of the constructor, in Node's order ----

module.exports = EventEmitter;

EventEmitter.addAbortListener = function addAbortListener(signal, listener) {
  return helpers().addAbortListener(signal, listener);
};
EventEmitter.once = async function once(emitter, name, options = {}) {
  return helpers().once(emitter, name, options);
};
EventEmitter.on = function on(emitter, event, options = {}) {
  return helpers().on(emitter, event, options);
};
EventEmitter.getEventListeners = function getEventListeners(emitterOrTarget, type) {
  return helpers().getEventListeners(emitterOrTarget, type);
};
EventEmitter.getMaxListeners = function getMaxListeners(emitterOrTarget) {
  if (typeof emitterOrTarget?.getMaxListeners === 'function') return maxListenersOf(emitterOrTarget);
  return helpers().targetMaxListeners(emitterOrTarget, kMaxListeners);
};
EventEmitter.listenerCount = function listenerCount(emitter, type) {
  if (typeof emitter?.listenerCount === 'function') return emitter.listenerCount(type);
  return helpers().targetListenerCount(emitter, type);
};
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.usingDomains = false;
EventEmitter.captureRejectionSymbol = kRejection;

Object.defineProperties(EventEmitter, {
  captureRejections: {
    __proto__: null,
    enumerable: true,
    get() { return proto[kCapture]; },
    set(value) {
      validators().validateBoolean(value, 'EventEmitter.captureRejections');
      proto[kCapture] = value;
    },
  },
  EventEmitterAsyncResource: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get: function lazyEventEmitterAsyncResource() {
      return require('internal/events/async_resource');
    },
  },
});
EventEmitter.errorMonitor = kErrorMonitor;
Object.defineProperties(EventEmitter, {
  defaultMaxListeners: {
    __proto__: null,
    enumerable: true,
    get() { return defaultMaxListeners; },
    set(value) {
      validators().validateNumber(value, 'defaultMaxListeners', 0);
      defaultMaxListeners = value;
    },
  },
  kMaxEventTargetListeners: { __proto__: null, value: kMaxListeners },
  kMaxEventTargetListenersWarned: { __proto__: null, value: kMaxListenersWarned },
});
EventEmitter.setMaxListeners = function(n = defaultMaxListeners, ...targets) {
  validators().validateNumber(n, 'setMaxListeners', 0);
  if (targets.length === 0) defaultMaxListeners = n;
  else helpers().setMaxListeners(n, targets, kMaxListeners, kMaxListenersWarned);
};
EventEmitter.init = function(options) {
  initialize(this, options);
};
