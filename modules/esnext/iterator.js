// Iterator and the methods of its prototype.

const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

const isObject = (value) => typeof value === 'function' || (typeof value === 'object' && value !== null);

function describe(value) {
  return isObject(value) ? `#<${value.constructor?.name || 'Object'}>` : String(value);
}

function checkReceiver(self, method) {
  if (!isObject(self)) throw new TypeError(`Iterator.prototype.${method} called on non-object`);
}

function closing(iterator, error) {
  try {
    iterator.return?.();
  } catch {
    // What is being thrown already counts.
  }
  throw error;
}

function checkFunction(self, fn) {
  if (typeof fn !== 'function') closing(self, new TypeError(`${describe(fn)} is not a function`));
}

// open gives a function that steps an iterator: it answers the result object,
// or undefined when the iterator is done.
function open(iterator) {
  const next = iterator.next;
  return () => {
    const result = Reflect.apply(next, iterator, []);
    if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
    return result.done ? undefined : result;
  };
}

// ---- methods that run to the end ----

function consume(self, method, fn, visit) {
  checkReceiver(self, method);
  checkFunction(self, fn);
  const step = open(self);
  for (let i = 0, result; (result = step()) !== undefined; i++) {
    const value = result.value;
    let answer;
    try {
      answer = visit(fn(value, i), value);
    } catch (error) {
      closing(self, error);
    }
    if (answer !== undefined) {
      self.return?.();
      return answer.value;
    }
  }
  return undefined;
}

const run = {
  forEach(fn) { consume(this, 'forEach', fn, () => undefined); },
  some(fn) { return consume(this, 'some', fn, (hit) => (hit ? { value: true } : undefined)) ?? false; },
  every(fn) { return consume(this, 'every', fn, (hit) => (hit ? undefined : { value: false })) ?? true; },
  find(fn) { return consume(this, 'find', fn, (hit, value) => (hit ? { value } : undefined)); },
  toArray() {
    checkReceiver(this, 'toArray');
    const step = open(this);
    const list = [];
    for (let result; (result = step()) !== undefined;) list.push(result.value);
    return list;
  },
  reduce(fn, ...initial) {
    checkReceiver(this, 'reduce');
    checkFunction(this, fn);
    const step = open(this);
    let i = 0;
    let accumulator = initial[0];
    if (initial.length === 0) {
      const first = step();
      if (first === undefined) throw new TypeError('Reduce of a done iterator with no initial value');
      accumulator = first.value;
      i = 1;
    }
    for (let result; (result = step()) !== undefined; i++) {
      const value = result.value;
      try {
        accumulator = fn(accumulator, value, i);
      } catch (error) {
        closing(this, error);
      }
    }
    return accumulator;
  },
};

// ---- methods that answer an iterator ----

const states = new WeakMap();

const helperPrototype = Object.create(iteratorPrototype);
Object.defineProperties(helperPrototype, {
  next: {
    __proto__: null,
    writable: true,
    configurable: true,
    value: { next() {
      const state = stateOf(this, 'next');
      if (state.running) throw new TypeError('Generator is already running');
      state.running = true;
      try {
        return state.done ? { value: undefined, done: true } : state.advance();
      } catch (error) {
        state.done = true;
        throw error;
      } finally {
        state.running = false;
      }
    } }.next,
  },
  return: {
    __proto__: null,
    writable: true,
    configurable: true,
    value: { return() {
      const state = stateOf(this, 'return');
      if (state.running) throw new TypeError('Generator is already running');
      if (!state.done) {
        state.done = true;
        state.close();
      }
      return { value: undefined, done: true };
    } }.return,
  },
  [Symbol.toStringTag]: { __proto__: null, value: 'Iterator Helper', configurable: true },
});

function stateOf(helper, method) {
  const state = states.get(helper);
  if (state === undefined) {
    throw new TypeError(`Method Iterator Helper.prototype.${method} called on incompatible receiver ${describe(helper)}`);
  }
  return state;
}

// helper makes an iterator whose produce(step) answers a result or undefined
// for the end; what it throws closes the underlying iterator.
function helper(underlying, makeProduce) {
  const step = open(underlying);
  const state = { done: false, running: false, close: () => underlying.return?.() };
  const produce = makeProduce(step, state);
  state.advance = () => {
    const result = produce();
    if (result === undefined) {
      state.done = true;
      return { value: undefined, done: true };
    }
    return { value: result.value, done: false };
  };
  const iterator = Object.create(helperPrototype);
  states.set(iterator, state);
  return iterator;
}

// guarded runs user code; its exception closes the underlying iterator.
function guarded(underlying, f, ...args) {
  try {
    return f(...args);
  } catch (error) {
    return closing(underlying, error);
  }
}

function limit(self, value) {
  let number;
  try {
    number = Number(value);
  } catch (error) {
    closing(self, error);
  }
  if (Number.isNaN(number)) closing(self, new RangeError(`${String(value)} must be positive`));
  number = Math.trunc(number);
  if (number < 0) closing(self, new RangeError(`${String(value)} must be positive`));
  return number;
}

// inner opens what a flatMap callback answered.
function inner(value) {
  if (!isObject(value)) throw new TypeError('Iterator.prototype.flatMap called on non-object');
  const method = value[Symbol.iterator];
  const iterator = method === undefined || method === null ? value : Reflect.apply(method, value, []);
  if (!isObject(iterator)) throw new TypeError(`${describe(iterator)} is not an object`);
  return { iterator, step: open(iterator) };
}

function flatten(underlying, fn, step, state) {
  let i = 0;
  let current;
  const closeOuter = state.close;
  state.close = () => {
    if (current !== undefined) guarded(underlying, () => current.iterator.return?.());
    closeOuter();
  };
  return () => {
    for (;;) {
      if (current !== undefined) {
        const result = guarded(underlying, current.step);
        if (result !== undefined) return result;
        current = undefined;
      }
      const outer = step();
      if (outer === undefined) return undefined;
      current = guarded(underlying, () => inner(fn(outer.value, i++)));
    }
  };
}

const lazy = {
  map(fn) {
    checkReceiver(this, 'map');
    checkFunction(this, fn);
    let i = 0;
    return helper(this, (step) => () => {
      const result = step();
      return result && { value: guarded(this, fn, result.value, i++) };
    });
  },
  filter(fn) {
    checkReceiver(this, 'filter');
    checkFunction(this, fn);
    let i = 0;
    return helper(this, (step) => () => {
      for (let result; (result = step()) !== undefined;) {
        const value = result.value;
        if (guarded(this, fn, value, i++)) return { value };
      }
      return undefined;
    });
  },
  take(count) {
    checkReceiver(this, 'take');
    let left = limit(this, count);
    return helper(this, (step) => () => {
      if (left-- > 0) return step();
      this.return?.();
      return undefined;
    });
  },
  drop(count) {
    checkReceiver(this, 'drop');
    let left = limit(this, count);
    return helper(this, (step) => () => {
      for (; left > 0; left--) {
        if (step() === undefined) return undefined;
      }
      return step();
    });
  },
  flatMap(fn) {
    checkReceiver(this, 'flatMap');
    checkFunction(this, fn);
    return helper(this, (step, state) => flatten(this, fn, step, state));
  },
};

// ---- the class ----

// A function and no class, because the prototype is one that exists already.
function Iterator() {
  if (new.target === undefined) throw new TypeError("Constructor Iterator requires 'new'");
  if (new.target === Iterator) throw new TypeError('Abstract class Iterator not directly constructable');
}
Iterator.prototype = iteratorPrototype;
Object.defineProperty(Iterator, 'prototype', { __proto__: null, writable: false });

function from(value) {
  if (!isObject(value) && typeof value !== 'string') throw new TypeError('Iterator.from called on non-object');
  const method = value[Symbol.iterator];
  const iterator = method === undefined || method === null ? value : Reflect.apply(method, value, []);
  if (!isObject(iterator)) throw new TypeError(`${describe(iterator)} is not an object`);
  if (Object.prototype.isPrototypeOf.call(iteratorPrototype, iterator)) return iterator;
  const wrapper = Object.create(wrapPrototype);
  wrapped.set(wrapper, { iterator, next: iterator.next });
  return wrapper;
}
Object.defineProperty(Iterator, 'from', { __proto__: null, value: from, writable: true, configurable: true });

const wrapped = new WeakMap();
const wrapPrototype = Object.create(iteratorPrototype);
for (const [name, value] of Object.entries({
  next() {
    const { iterator, next } = wrapped.get(this);
    return Reflect.apply(next, iterator, []);
  },
  return() {
    const { iterator } = wrapped.get(this);
    const method = iterator.return;
    return method === undefined ? { value: undefined, done: true } : Reflect.apply(method, iterator, []);
  },
})) {
  Object.defineProperty(wrapPrototype, name, { __proto__: null, value, writable: true, configurable: true });
}

// setOn is what the odd accessors of the prototype do when they are assigned to.
function setOn(self, key, value) {
  if (!isObject(self)) throw new TypeError('Iterator.prototype setter called on non-object');
  if (self === iteratorPrototype) throw new TypeError('Cannot assign to this property');
  if (Object.prototype.hasOwnProperty.call(self, key)) self[key] = value;
  else Object.defineProperty(self, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
}

module.exports = {
  Iterator,
  ...run,
  ...lazy,
  dispose() { this.return?.(); },
  async asyncDispose() { await this.return?.(); },
  setConstructor(value) { setOn(this, 'constructor', value); },
  setToStringTag(value) { setOn(this, Symbol.toStringTag, value); },
};
