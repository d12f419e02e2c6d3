// SuppressedError, DisposableStack and AsyncDisposableStack.

function describe(value) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
  return `#<${value.constructor?.name || 'Object'}>`;
}

function hide(object, name, value) {
  Object.defineProperty(object, name, { __proto__: null, value, writable: true, enumerable: false, configurable: true });
}

// A function and no class: it may be called without new.
function SuppressedError(error, suppressed, message) {
  const self = Reflect.construct(Error, message === undefined ? [] : [message], new.target ?? SuppressedError);
  hide(self, 'error', error);
  hide(self, 'suppressed', suppressed);
  return self;
}
Object.setPrototypeOf(SuppressedError, Error);
SuppressedError.prototype = Object.create(Error.prototype);
hide(SuppressedError.prototype, 'constructor', SuppressedError);
hide(SuppressedError.prototype, 'name', 'SuppressedError');
hide(SuppressedError.prototype, 'message', '');
Object.defineProperty(SuppressedError, 'prototype', { __proto__: null, writable: false });

// later combines the error of one disposal with that of those before it.
function later(failure, error) {
  if (failure === undefined) return { error };
  return { error: new SuppressedError(error, failure.error, 'An error was suppressed during disposal') };
}

// State is what both classes keep: callbacks, newest last.
class State {
  callbacks = [];
  disposed = false;
}

function disposer(value, symbols) {
  if ((typeof value !== 'object' && typeof value !== 'function')) {
    throw new TypeError('An object is expected with `using` declarations');
  }
  for (const symbol of symbols) {
    const method = value[symbol];
    if (method === undefined || method === null) continue;
    if (typeof method !== 'function') throw new TypeError(`${describe(method)} is not a function`);
    // Only what is promised by the asynchronous method is waited for.
    const wait = symbol === Symbol.asyncDispose;
    return () => {
      const result = Reflect.apply(method, value, []);
      return wait ? result : undefined;
    };
  }
  throw new TypeError(`${String(symbols[0])} is not a function`);
}

function checkFunction(fn) {
  if (typeof fn !== 'function') throw new TypeError(`${describe(fn)} is not a function`);
}

// define makes one of the two classes.
function define(name, symbol, symbols) {
  const states = new WeakMap();

  const open = (self, method) => {
    const state = any(self, method);
    if (state.disposed) {
      throw new ReferenceError(`Cannot call ${name}.prototype.${method} on an already-disposed DisposableStack`);
    }
    return state;
  };
  const any = (self, method) => {
    const state = states.get(self);
    if (state !== undefined) return state;
    throw new TypeError(`Method ${method.startsWith('get ') ? `get ${name}.prototype.${method.slice(4)}` : `${name}.prototype.${method}`} called on incompatible receiver ${describe(self)}`);
  };

  const Class = { [name]: class {
    constructor() { states.set(this, new State()); }

    use(value) {
      const state = open(this, 'use');
      if (value === null || value === undefined) {
        if (symbol === Symbol.asyncDispose) state.callbacks.push(() => undefined);
        return value;
      }
      state.callbacks.push(disposer(value, symbols));
      return value;
    }
    adopt(value, onDispose) {
      const state = open(this, 'adopt');
      checkFunction(onDispose);
      state.callbacks.push(() => onDispose(value));
      return value;
    }
    defer(onDispose) {
      const state = open(this, 'defer');
      checkFunction(onDispose);
      state.callbacks.push(() => onDispose());
    }
    move() {
      const state = open(this, 'move');
      const moved = new Class();
      states.get(moved).callbacks = state.callbacks;
      state.callbacks = [];
      state.disposed = true;
      return moved;
    }
    get disposed() { return any(this, 'get disposed').disposed; }
  } }[name];

  const hideMethod = (key, value) => hide(Class.prototype, key, value);
  return { Class, states, any, hideMethod };
}

const sync = define('DisposableStack', Symbol.dispose, [Symbol.dispose]);
const { dispose } = { dispose() {
  const state = sync.any(this, 'dispose');
  if (state.disposed) return;
  state.disposed = true;
  let failure;
  for (const callback of state.callbacks.splice(0).reverse()) {
    try {
      callback();
    } catch (error) {
      failure = later(failure, error);
    }
  }
  if (failure !== undefined) throw failure.error;
} };
sync.hideMethod('dispose', dispose);
sync.hideMethod(Symbol.dispose, dispose);

const asynchronous = define('AsyncDisposableStack', Symbol.asyncDispose, [Symbol.asyncDispose, Symbol.dispose]);
const { disposeAsync } = { async disposeAsync() {
  const state = asynchronous.states.get(this);
  if (state === undefined) throw new TypeError('Receiver is not an AsyncDisposableStack');
  if (state.disposed) return;
  state.disposed = true;
  let failure;
  for (const callback of state.callbacks.splice(0).reverse()) {
    try {
      await callback();
    } catch (error) {
      failure = later(failure, error);
    }
  }
  if (failure !== undefined) throw failure.error;
} };
asynchronous.hideMethod('disposeAsync', disposeAsync);
asynchronous.hideMethod(Symbol.asyncDispose, disposeAsync);

for (const { Class } of [sync, asynchronous]) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { __proto__: null, value: Class.name, configurable: true });
}

module.exports = { SuppressedError, DisposableStack: sync.Class, AsyncDisposableStack: asynchronous.Class };
