// class URL. The record behind it is a Go value.

const { parse, get, set, invalidURL } = internal;
const { codes } = require('internal/errors');
const { attach, refresh, URLSearchParams } = require('internal/url/search_params');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

class URL {
  #record;
  #searchParams;

  constructor(input, base = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('url');
    input = `${input}`;
    if (base !== undefined) base = `${base}`;
    this.#record = parse(input, base);
    if (this.#record === undefined) throw invalidURL(input, base);
  }

  static #check(self) {
    if (typeof self !== 'object' || self === null || !(#record in self)) throw new TypeError('Receiver must be an instance of class URL');
    return self.#record;
  }

  static parse(input, base = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('url');
    return URL.canParse(input, base) ? new URL(input, base) : null;
  }

  static canParse(input, base = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('url');
    return parse(`${input}`, base === undefined ? undefined : `${base}`) !== undefined;
  }

  static createObjectURL(object) { return require('internal/blob').createObjectURL(object); }
  static revokeObjectURL(id) { return require('internal/blob').revokeObjectURL(id); }

  // recordOf is for the other scripts of this module; it is taken away below.
  static recordOf(value) {
    return typeof value === 'object' && value !== null && #record in value ? value.#record : undefined;
  }

  // assign sets a part and lets searchParams see the new query.
  #assign(name, value) {
    const record = URL.#check(this);
    set(record, name, `${value}`);
    if (this.#searchParams !== undefined && (name === 'href' || name === 'search')) {
      refresh(this.#searchParams, get(record, 'search'));
    }
  }

  [inspectCustom](depth, options) {
    URL.#check(this);
    if (typeof depth === 'number' && depth < 0) return this;
    const shown = {};
    for (const name of ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port',
      'pathname', 'search', 'searchParams', 'hash']) {
      shown[name] = this[name];
    }
    return `${this.constructor.name} ${require('util').inspect(shown, options)}`;
  }

  toString() { return get(URL.#check(this), 'href'); }
  get href() { return get(URL.#check(this), 'href'); }
  set href(value) {
    URL.#check(this);
    value = `${value}`;
    if (parse(value) === undefined) throw invalidURL(value);
    this.#assign('href', value);
  }
  get origin() { return get(URL.#check(this), 'origin'); }
  get protocol() { return get(URL.#check(this), 'protocol'); }
  set protocol(value) { this.#assign('protocol', value); }
  get username() { return get(URL.#check(this), 'username'); }
  set username(value) { this.#assign('username', value); }
  get password() { return get(URL.#check(this), 'password'); }
  set password(value) { this.#assign('password', value); }
  get host() { return get(URL.#check(this), 'host'); }
  set host(value) { this.#assign('host', value); }
  get hostname() { return get(URL.#check(this), 'hostname'); }
  set hostname(value) { this.#assign('hostname', value); }
  get port() { return get(URL.#check(this), 'port'); }
  set port(value) { this.#assign('port', value); }
  get pathname() { return get(URL.#check(this), 'pathname'); }
  set pathname(value) { this.#assign('pathname', value); }
  get search() { return get(URL.#check(this), 'search'); }
  set search(value) { this.#assign('search', value); }

  get searchParams() {
    const record = URL.#check(this);
    if (this.#searchParams === undefined) {
      const params = new URLSearchParams(get(record, 'search'));
      attach(params, (query) => set(record, 'search', query));
      this.#searchParams = params;
    }
    return this.#searchParams;
  }

  get hash() { return get(URL.#check(this), 'hash'); }
  set hash(value) { this.#assign('hash', value); }
  toJSON() { return get(URL.#check(this), 'href'); }
}

const { recordOf } = URL;
delete URL.recordOf;
for (const name of Object.getOwnPropertyNames(URL.prototype)) {
  if (name !== 'constructor') Object.defineProperty(URL.prototype, name, { __proto__: null, enumerable: true });
}
for (const name of ['canParse', 'parse', 'createObjectURL', 'revokeObjectURL']) {
  Object.defineProperty(URL, name, { __proto__: null, enumerable: true });
}
Object.defineProperty(URL.prototype, Symbol.toStringTag, { __proto__: null, value: 'URL', configurable: true });

module.exports = { URL, recordOf };
