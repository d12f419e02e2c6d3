// EventTarget, and the variant with the methods of an EventEmitter.

const { codes } = require('internal/errors');
const { validateAbortSignal, validateObject } = require('internal/validators');
const events = require('internal/web/event');
const { inspectAs, enumerableMembers } = require('internal/web/shared');
const {
  kMaxEventTargetListeners: kMaxListeners,
  kMaxEventTargetListenersWarned: kWarned,
  EventEmitter,
} = require('events');

const { Event, kTarget, kIsBeingDispatched, kInPassiveListener, kStop } = events;
const kIsEventTarget = Symbol.for('nodejs.event_target');
const kIsNodeStyle = Symbol('kIsNodeStyleListener');
const kResistStopPropagation = Symbol('kResistStopPropagation');
const kEvents = Symbol('kEvents');
const kHandlers = Symbol('kHandlers');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

function initialize(target, maxListeners) {
  target[kEvents] = new Map();
  target[kMaxListeners] = maxListeners;
  target[kWarned] = false;
  target[kHandlers] = new Map();
}

function check(target) {
  if (target?.constructor?.[kIsEventTarget] !== true) throw new codes.ERR_INVALID_THIS('EventTarget');
}

function typeName(type) {
  if (typeof type === 'symbol') throw new codes.ERR_INVALID_ARG_VALUE('value', type);
  return `${type}`;
}

function readOptions(options) {
  if (typeof options === 'boolean') return { capture: options };
  if (options === undefined || options === null) return {};
  if (typeof options !== 'function') validateObject(options, 'options');
  return {
    once: !!options.once,
    capture: !!options.capture,
    passive: !!options.passive,
    signal: options.signal,
    resist: !!options[kResistStopPropagation],
    nodeStyle: !!options[kIsNodeStyle],
  };
}

function usable(listener) {
  if (typeof listener === 'function' || (typeof listener === 'object' && listener !== null)) return true;
  if (listener === undefined || listener === null) return false;
  throw new codes.ERR_INVALID_ARG_TYPE('listener', 'EventListener', listener);
}

function warn(name, message, target, type, count) {
  const warning = new Error(message);
  warning.name = name;
  warning.target = target;
  warning.type = type;
  if (count !== undefined) warning.count = count;
  require('process').emitWarning(warning);
}

// Each type has a head {size, next} with a linked list of records: one that is
// added during a dispatch still takes part unless the last one is running, one
// that is removed is marked and left out, which a list gives for free.
function listenersOf(target, type) {
  const found = [];
  for (let r = target[kEvents].get(type)?.next; r !== undefined; r = r.next) found.push(r);
  return found;
}

function addListener(target, type, listener, options) {
  let head = target[kEvents].get(type);
  if (head === undefined) target[kEvents].set(type, head = { size: 0, next: undefined });
  let last = head;
  while (last.next !== undefined) {
    last = last.next;
    if (last.listener === listener && last.capture === !!options.capture) return;
  }
  last.next = {
    listener,
    capture: !!options.capture,
    once: options.once === true,
    passive: options.passive === true,
    resist: options.resist === true,
    nodeStyle: options.nodeStyle === true,
    removed: false,
    next: undefined,
  };
  head.size++;
  const max = target[kMaxListeners];
  if (max > 0 && head.size > max && !target[kWarned]) {
    target[kWarned] = true;
    const who = require('util').inspect(target, { depth: -1 });
    warn('MaxListenersExceededWarning',
      `Possible EventTarget memory leak detected. ${head.size} ${type} listeners added to ${who}. ` +
      `MaxListeners is ${max}. Use events.setMaxListeners() to increase limit`, target, type, head.size);
  }
}

function removeRecord(target, type, record) {
  record.removed = true;
  const head = target[kEvents].get(type);
  let before = head;
  while (before !== undefined && before.next !== record) before = before.next;
  if (before === undefined) return;
  before.next = record.next;
  if (--head.size === 0) target[kEvents].delete(type);
}

// rethrowLater makes an uncaught exception of what a listener threw, without
// stopping the dispatch.
function rethrowLater(error) {
  require('process').nextTick(() => { throw error; });
}

function callListener(target, record, argument) {
  try {
    const { listener } = record;
    const result = typeof listener === 'function' ?
      Reflect.apply(listener, target, [argument]) : listener.handleEvent?.(argument);
    if (result !== undefined && result !== null) {
      const then = result.then;
      if (typeof then === 'function') then.call(result, undefined, rethrowLater);
    }
  } catch (error) {
    rethrowLater(error);
  }
}

// dispatch calls the listeners of an event. nodeValue makes what listeners
// added by on() and once() are given in place of the event.
function dispatch(target, event, nodeValue) {
  const type = event.type;
  event[kTarget] = target;
  event[kIsBeingDispatched] = true;
  let next;
  for (let record = target[kEvents].get(type)?.next; record !== undefined; record = next) {
    next = record.next;
    if (record.removed || (event[kStop] === true && !record.resist)) continue;
    if (record.once) removeRecord(target, type, record);
    event[kInPassiveListener] = record.passive;
    callListener(target, record, record.nodeStyle && nodeValue ? nodeValue(event) : event);
    event[kInPassiveListener] = false;
  }
  event[kIsBeingDispatched] = false;
}

class EventTarget {
  static [kIsEventTarget] = true;

  constructor() {
    initialize(this, EventEmitter.defaultMaxListeners);
  }

  addEventListener(type, listener, options = {}) {
    check(this);
    if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('type', 'listener');
    const flags = readOptions(options);
    validateAbortSignal(flags.signal, 'options.signal');
    if (!usable(listener)) {
      warn('AddEventListenerArgumentTypeWarning',
        `addEventListener called with ${String(listener)} which has no effect.`, this, type);
      return;
    }
    type = typeName(type);
    if (flags.signal) {
      if (flags.signal.aborted) return;
      flags.signal.addEventListener('abort', () => this.removeEventListener(type, listener, options),
        { once: true, [kResistStopPropagation]: true });
    }
    addListener(this, type, listener, flags);
  }

  removeEventListener(type, listener, options = {}) {
    check(this);
    if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('type', 'listener');
    if (!usable(listener)) return;
    type = typeName(type);
    const capture = options?.capture === true || options === true;
    for (const record of listenersOf(this, type)) {
      if (record.listener === listener && record.capture === capture) {
        removeRecord(this, type, record);
        return;
      }
    }
  }

  dispatchEvent(event) {
    check(this);
    if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('event');
    if (!(event instanceof Event)) throw new codes.ERR_INVALID_ARG_TYPE('event', 'Event', event);
    if (event[kIsBeingDispatched]) throw new codes.ERR_EVENT_RECURSION(event.type);
    dispatch(this, event);
    return event.defaultPrevented !== true;
  }

  [inspectCustom](depth, options) {
    check(this);
    const name = this.constructor.name;
    return depth < 0 ? name : inspectAs(this, depth, options, name, {});
  }
}
enumerableMembers(EventTarget.prototype, 'EventTarget');

// NodeEventTarget is what message ports and the like inherit from.
class NodeEventTarget extends EventTarget {
  static [kIsEventTarget] = true;
  static defaultMaxListeners = 10;

  setMaxListeners(n) { EventEmitter.setMaxListeners(n, this); }
  getMaxListeners() { return this[kMaxListeners]; }
  eventNames() { return Array.from(this[kEvents].keys()); }
  listenerCount(type) { return listenersOf(this, String(type)).length; }

  off(type, listener, options) {
    this.removeEventListener(type, listener, options);
    return this;
  }
  removeListener(type, listener, options) { return this.off(type, listener, options); }

  on(type, listener) {
    this.addEventListener(type, listener, { [kIsNodeStyle]: true });
    return this;
  }
  addListener(type, listener) { return this.on(type, listener); }

  once(type, listener) {
    this.addEventListener(type, listener, { once: true, [kIsNodeStyle]: true });
    return this;
  }

  emit(type, argument) {
    const had = this.listenerCount(type) > 0;
    const event = new events.CustomEvent(type, { detail: argument });
    dispatch(this, event, () => argument);
    return had;
  }

  removeAllListeners(type) {
    const names = type === undefined ? this.eventNames() : [String(type)];
    for (const name of names) {
      for (const record of listenersOf(this, name)) record.removed = true;
      this[kEvents].delete(name);
    }
    return this;
  }
}
for (const name of Object.getOwnPropertyNames(NodeEventTarget.prototype)) {
  if (name !== 'constructor') Object.defineProperty(NodeEventTarget.prototype, name, { __proto__: null, enumerable: true });
}

// defineEventHandler gives a prototype an attribute such as onabort.
function defineEventHandler(prototype, name, type = name) {
  const property = `on${name}`;
  const descriptor = Object.getOwnPropertyDescriptor({
    get [property]() { return this[kHandlers].get(type)?.handler ?? null; },
    set [property](value) {
      const handlers = this[kHandlers];
      const existing = handlers.get(type);
      if (existing !== undefined) {
        existing.handler = value;
        if (typeof value !== 'function') this.removeEventListener(type, existing.call);
        else this.addEventListener(type, existing.call);
        return;
      }
      const entry = { handler: value, call: undefined };
      entry.call = function(event) {
        if (typeof entry.handler !== 'function') return undefined;
        return Reflect.apply(entry.handler, this, [event]);
      };
      handlers.set(type, entry);
      if (typeof value === 'function') this.addEventListener(type, entry.call);
    },
  }, property);
  Object.defineProperty(prototype, property, { __proto__: null, ...descriptor, enumerable: true, configurable: true });
}

module.exports = {
  EventTarget,
  NodeEventTarget,
  defineEventHandler,
  dispatch,
  initialize,
  kResistStopPropagation,
  listenersOf(target, type) {
    return listenersOf(target, type).map((record) => record.listener);
  },
};
