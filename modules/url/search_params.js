// class URLSearchParams.

const { parseForm, serializeForm } = internal;
const { codes } = require('internal/errors');
const { validateFunction } = require('internal/validators');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

const text = (value) => `${value}`.toWellFormed();


// fromPairs reads [[name, value], ...] or any iterable of such.
function fromPairs(init) {
  const list = [];
  for (const pair of init) {
    if (pair === null || (typeof pair !== 'object' && typeof pair !== 'function') || typeof pair[Symbol.iterator] !== 'function') {
      throw new codes.ERR_INVALID_TUPLE('Each query pair', '[name, value]');
    }
    const both = Array.from(pair);
    if (both.length !== 2) throw new codes.ERR_INVALID_TUPLE('Each query pair', '[name, value]');
    list.push(text(both[0]), text(both[1]));
  }
  return list;
}

function fromRecord(init) {
  const found = new Map();
  for (const key of Reflect.ownKeys(init)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(init, key);
    if (descriptor !== undefined && descriptor.enumerable) found.set(text(key), text(init[key]));
  }
  return Array.from(found).flat();
}

function parseQuery(query) {
  query = text(query);
  return parseForm(query[0] === '?' ? query.slice(1) : query);
}

class URLSearchParams {
  #list = [];
  #update;

  constructor(init = undefined) {
    if (init === undefined || init === null) return;
    if (typeof init !== 'object' && typeof init !== 'function') {
      this.#list = parseQuery(init);
      return;
    }
    const method = init[Symbol.iterator];
    if (method === this[Symbol.iterator] && #list in init) {
      this.#list = init.#list.slice();
    } else if (method !== undefined && method !== null) {
      if (typeof method !== 'function') throw new codes.ERR_ARG_NOT_ITERABLE('Query pairs');
      this.#list = fromPairs(init);
    } else {
      this.#list = fromRecord(init);
    }
  }

  static #check(self) {
    if (typeof self !== 'object' || self === null || !(#list in self)) throw new codes.ERR_INVALID_THIS('URLSearchParams');
    return self.#list;
  }

  // access is for the class URL and the iterators; it is taken away below.
  static access = {
    list: (params) => params.#list,
    attach(params, update) { params.#update = update; },
    refresh(params, query) { params.#list = parseQuery(query); },
  };

  #changed() { this.#update?.(serializeForm(this.#list)); }

  [inspectCustom](depth, options) {
    const list = URLSearchParams.#check(this);
    if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
    const shown = [];
    const { inspect } = require('util');
    for (let i = 0; i < list.length; i += 2) {
      shown.push(`${inspect(list[i], options)} => ${inspect(list[i + 1], options)}`);
    }
    return braces('URLSearchParams', shown, options);
  }

  get size() { return URLSearchParams.#check(this).length / 2; }

  append(name, value) {
    const list = URLSearchParams.#check(this);
    if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('name', 'value');
    list.push(text(name), text(value));
    this.#changed();
  }

  delete(name, value = undefined) {
    const list = URLSearchParams.#check(this);
    if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('name');
    name = text(name);
    if (value !== undefined) value = text(value);
    for (let i = 0; i < list.length;) {
      if (list[i] === name && (value === undefined || list[i + 1] === value)) list.splice(i, 2);
      else i += 2;
    }
    this.#changed();
  }

  get(name) {
    const list = URLSearchParams.#check(this);
    if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('name');
    name = text(name);
    for (let i = 0; i < list.length; i += 2) if (list[i] === name) return list[i + 1];
    return null;
  }

  getAll(name) {
    const list = URLSearchParams.#check(this);
    if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('name');
    name = text(name);
    return list.filter((value, i) => i % 2 === 1 && list[i - 1] === name);
  }

  has(name, value = undefined) {
    const list = URLSearchParams.#check(this);
    if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('name');
    name = text(name);
    if (value !== undefined) value = text(value);
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === name && (value === undefined || list[i + 1] === value)) return true;
    }
    return false;
  }

  set(name, value) {
    const list = URLSearchParams.#check(this);
    if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('name', 'value');
    name = text(name);
    value = text(value);
    let found = false;
    for (let i = 0; i < list.length;) {
      if (list[i] !== name) {
        i += 2;
      } else if (found) {
        list.splice(i, 2);
      } else {
        list[i + 1] = value;
        found = true;
        i += 2;
      }
    }
    if (!found) list.push(name, value);
    this.#changed();
  }

  sort() {
    const list = URLSearchParams.#check(this);
    const pairs = [];
    for (let i = 0; i < list.length; i += 2) pairs.push([list[i], list[i + 1]]);
    pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    list.splice(0, list.length, ...pairs.flat());
    this.#changed();
  }

  entries() { URLSearchParams.#check(this); return iterate(this, 'entries'); }

  forEach(callback, thisArg = undefined) {
    URLSearchParams.#check(this);
    validateFunction(callback, 'callback');
    for (let i = 0; i < this.#list.length; i += 2) {
      Reflect.apply(callback, thisArg, [this.#list[i + 1], this.#list[i], this]);
    }
  }

  keys() { URLSearchParams.#check(this); return iterate(this, 'keys'); }
  values() { URLSearchParams.#check(this); return iterate(this, 'values'); }
  toString() { return serializeForm(URLSearchParams.#check(this)); }
}

const { list: listOf, attach, refresh } = URLSearchParams.access;
delete URLSearchParams.access;

// ---- iterators ----

const states = new WeakMap();

function iterate(params, kind) {
  const iterator = Object.create(paramsIteratorPrototype);
  states.set(iterator, { params, kind, index: 0 });
  return iterator;
}

function braces(name, shown, options) {
  if (shown.length === 0) return `${name} {}`;
  const length = shown.reduce((sum, s) => sum + s.replace(/\u001b\[\d+m/g, '').length + 2, -2);
  if (length <= options.breakLength) return `${name} { ${shown.join(', ')} }`;
  return `${name} {\n  ${shown.join(',\n  ')} }`;
}

const paramsIteratorPrototype = Object.create(iteratorPrototype, Object.getOwnPropertyDescriptors({
  next() {
    const state = states.get(this);
    if (state === undefined) throw new codes.ERR_INVALID_THIS('URLSearchParamsIterator');
    const list = listOf(state.params);
    if (state.index >= list.length) return { value: undefined, done: true };
    const name = list[state.index];
    const value = list[state.index + 1];
    state.index += 2;
    return { value: state.kind === 'keys' ? name : state.kind === 'values' ? value : [name, value], done: false };
  },
  [inspectCustom](depth, options) {
    const state = states.get(this);
    if (state === undefined) throw new codes.ERR_INVALID_THIS('URLSearchParamsIterator');
    if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
    const list = listOf(state.params).slice(state.index);
    const { inspect } = require('util');
    const shown = [];
    for (let i = 0; i < list.length; i += 2) {
      const item = state.kind === 'keys' ? list[i] : state.kind === 'values' ? list[i + 1] : [list[i], list[i + 1]];
      shown.push(inspect(item, options));
    }
    return braces('URLSearchParams Iterator', shown, options);
  },
}));
Object.defineProperty(paramsIteratorPrototype, inspectCustom, { __proto__: null, enumerable: false });
Object.defineProperty(paramsIteratorPrototype, Symbol.toStringTag,
  { __proto__: null, value: 'URLSearchParams Iterator', configurable: true });

for (const name of Object.getOwnPropertyNames(URLSearchParams.prototype)) {
  if (name !== 'constructor') Object.defineProperty(URLSearchParams.prototype, name, { __proto__: null, enumerable: true });
}
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator,
  { __proto__: null, value: URLSearchParams.prototype.entries, writable: true, configurable: true });
Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag,
  { __proto__: null, value: 'URLSearchParams', configurable: true });

module.exports = { URLSearchParams, attach, refresh };
