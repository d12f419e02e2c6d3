// util.MIMEType and util.MIMEParams.
const { codes: { ERR_INVALID_MIME_SYNTAX } } = require('internal/errors');

const notToken = /[^!#$%&'*+\-.^_`|~A-Za-z0-9]/;
const notQuotable = /[^\t\u0020-~\u0080-\u00FF]/;
const lower = (s) => s.replace(/[A-Z]/g, (c) => c.toLowerCase());
const trimEnd = (s) => s.replace(/[\r\n\t ]*$/, '');
const trimStart = (s) => s.replace(/^[\r\n\t ]*/, '');

function token(text, what, source = text) {
  const at = text.search(notToken);
  if (text === '' || at !== -1) throw new ERR_INVALID_MIME_SYNTAX(what, source, at);
  return text;
}

// parseType splits off "type/subtype" and leaves the parameters.
function parseType(source) {
  const text = trimStart(source);
  const slash = text.indexOf('/');
  const type = slash === -1 ? trimEnd(text) : text.slice(0, slash);
  if (slash === -1 || type === '' || notToken.test(type)) {
    throw new ERR_INVALID_MIME_SYNTAX('type', source, slash === -1 ? -1 : type.search(notToken));
  }
  const rest = text.slice(slash + 1);
  const semicolon = rest.indexOf(';');
  const subtype = trimEnd(semicolon === -1 ? rest : rest.slice(0, semicolon));
  token(subtype, 'subtype', source);
  return [lower(type), lower(subtype), semicolon === -1 ? '' : rest.slice(semicolon + 1)];
}

// quotedValue reads a string in quotes that begins at an index.
function quotedValue(text, i) {
  let value = '';
  for (i++; i < text.length && text[i] !== '"'; i++) {
    if (text[i] === '\\' && i + 1 < text.length) i++;
    value += text[i];
  }
  return [value, i + 1];
}

function parseParams(text, into) {
  let i = 0;
  while (i < text.length) {
    while (i < text.length && /[\r\n\t ]/.test(text[i])) i++;
    let end = i;
    while (end < text.length && text[end] !== ';' && text[end] !== '=') end++;
    const name = lower(text.slice(i, end));
    i = end;
    if (i >= text.length) break;
    if (text[i] === ';') { i++; continue; }
    i++;
    let value, semicolon;
    if (text[i] === '"') {
      [value, i] = quotedValue(text, i);
      semicolon = text.indexOf(';', i);
    } else {
      semicolon = text.indexOf(';', i);
      value = trimEnd(text.slice(i, semicolon === -1 ? text.length : semicolon));
      if (value === '') {
        if (semicolon === -1) break;
        i = semicolon + 1;
        continue;
      }
    }
    i = semicolon === -1 ? text.length : semicolon + 1;
    if (name !== '' && !notToken.test(name) && !notQuotable.test(value) && !into.has(name)) into.set(name, value);
  }
}

function encode(value) {
  if (value !== '' && !notToken.test(value)) return value;
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

let fill;

class MIMEParams {
  #data = new Map();

  delete(name) { this.#data.delete(`${name}`); }

  get(name) {
    const value = this.#data.get(`${name}`);
    return value === undefined ? null : value;
  }

  has(name) { return this.#data.has(`${name}`); }

  set(name, value) {
    name = `${name}`;
    value = `${value}`;
    token(name, 'parameter name');
    const at = value.search(notQuotable);
    if (at !== -1) throw new ERR_INVALID_MIME_SYNTAX('parameter value', value, at);
    this.#data.set(name, value);
  }

  *entries() { yield* this.#data.entries(); }
  *keys() { yield* this.#data.keys(); }
  *values() { yield* this.#data.values(); }

  toString() {
    return Array.from(this.#data, ([name, value]) => `${name}=${encode(value)}`).join(';');
  }

  static { fill = (params, text) => parseParams(text, params.#data); }
}
Object.defineProperty(MIMEParams.prototype, 'toJSON', { value: MIMEParams.prototype.toString, writable: true, configurable: true });
Object.defineProperty(MIMEParams.prototype, Symbol.iterator, { value: MIMEParams.prototype.entries, writable: true, configurable: true });

class MIMEType {
  #type;
  #subtype;
  #params;

  constructor(input) {
    const [type, subtype, rest] = parseType(`${input}`);
    this.#type = type;
    this.#subtype = subtype;
    this.#params = new MIMEParams();
    fill(this.#params, rest);
  }

  get type() { return this.#type; }
  set type(value) { this.#type = lower(token(`${value}`, 'type')); }
  get subtype() { return this.#subtype; }
  set subtype(value) { this.#subtype = lower(token(`${value}`, 'subtype')); }
  get essence() { return `${this.#type}/${this.#subtype}`; }
  get params() { return this.#params; }

  toString() {
    const params = this.#params.toString();
    return params === '' ? this.essence : `${this.essence};${params}`;
  }
}
Object.defineProperty(MIMEType.prototype, 'toJSON', { value: MIMEType.prototype.toString, writable: true, configurable: true });

module.exports = { MIMEType, MIMEParams };
