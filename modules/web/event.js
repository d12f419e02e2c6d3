// Event and CustomEvent.

const { codes } = require('internal/errors');
const { validateObject } = require('internal/validators');
const { inspectAs, isTrustedOption, enumerableMembers } = require('internal/web/shared');

const kType = Symbol('type');
const kTarget = Symbol('kTarget');
const kIsBeingDispatched = Symbol('kIsBeingDispatched');
const kInPassiveListener = Symbol('kInPassiveListener');
const kStop = Symbol('kStop');
const kDetail = Symbol('detail');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const now = internal.now;

function check(event) {
  if (typeof event?.[kType] !== 'string') throw new codes.ERR_INVALID_THIS('Event');
}

class Event {
  #cancelable;
  #bubbles;
  #composed;
  #trusted;
  #defaultPrevented = false;
  #propagationStopped = false;
  #timeStamp = now();

  constructor(type, options = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('type');
    if (options != null) validateObject(options, 'options');
    this.#cancelable = !!options?.cancelable;
    this.#bubbles = !!options?.bubbles;
    this.#composed = !!options?.composed;
    this.#trusted = !!options?.[isTrustedOption];
    this[kType] = `${type}`;
    this[kTarget] = null;
    this[kIsBeingDispatched] = false;
    this[kInPassiveListener] = false;
  }

  initEvent(type, bubbles = false, cancelable = false) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('type');
    if (this[kIsBeingDispatched]) return;
    this[kType] = `${type}`;
    this.#bubbles = !!bubbles;
    this.#cancelable = !!cancelable;
  }

  stopImmediatePropagation() {
    check(this);
    this.#propagationStopped = true;
    this[kStop] = true;
  }

  preventDefault() {
    check(this);
    if (this.#cancelable && !this[kInPassiveListener]) this.#defaultPrevented = true;
  }

  get target() { check(this); return this[kTarget]; }
  get currentTarget() { check(this); return this[kIsBeingDispatched] ? this[kTarget] : null; }
  get srcElement() { check(this); return this[kTarget]; }
  get type() { check(this); return this[kType]; }
  get cancelable() { check(this); return this.#cancelable; }
  get defaultPrevented() { check(this); return this.#cancelable && this.#defaultPrevented; }
  get timeStamp() { check(this); return this.#timeStamp; }

  composedPath() {
    check(this);
    return this[kIsBeingDispatched] ? [this[kTarget]] : [];
  }

  get returnValue() { check(this); return !this.#cancelable || !this.#defaultPrevented; }
  set returnValue(value) {
    check(this);
    if (!value) this.preventDefault();
  }

  get bubbles() { check(this); return this.#bubbles; }
  get composed() { check(this); return this.#composed; }
  get eventPhase() { check(this); return this[kIsBeingDispatched] ? Event.AT_TARGET : Event.NONE; }
  get cancelBubble() { check(this); return this.#propagationStopped; }
  set cancelBubble(value) {
    check(this);
    if (value) this.#propagationStopped = true;
  }

  stopPropagation() {
    check(this);
    this.#propagationStopped = true;
  }

  get isTrusted() { check(this); return this.#trusted; }

  [inspectCustom](depth, options) {
    check(this);
    return inspectAs(this, depth, options, this.constructor.name, {
      type: this[kType],
      defaultPrevented: this.#cancelable && this.#defaultPrevented,
      cancelable: this.#cancelable,
      timeStamp: this.#timeStamp,
    });
  }
}

enumerableMembers(Event.prototype, 'Event');
Object.defineProperty(Event.prototype, 'isTrusted', { __proto__: null, configurable: false });
['NONE', 'CAPTURING_PHASE', 'AT_TARGET', 'BUBBLING_PHASE'].forEach((name, value) => {
  Object.defineProperty(Event, name, { __proto__: null, value, enumerable: true });
});

class CustomEvent extends Event {
  constructor(type, options = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('type');
    super(type, options);
    this[kDetail] = options?.detail ?? null;
  }

  get detail() {
    if (this?.[kDetail] === undefined) throw new codes.ERR_INVALID_THIS('CustomEvent');
    return this[kDetail];
  }
}
enumerableMembers(CustomEvent.prototype, 'CustomEvent');

module.exports = {
  Event, CustomEvent, kTarget, kIsBeingDispatched, kInPassiveListener, kStop, kType,
};
