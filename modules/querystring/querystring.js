// node:querystring.

const unescaped = /^[A-Za-z0-9!'()*\-._~]*$/;

// unescapeBuffer decodes what is percent-encoded into bytes.
function unescapeBuffer(text, decodeSpaces) {
  const { Buffer } = require('buffer');
  text = String(text);
  const bytes = [];
  for (let i = 0; i < text.length; i++) {
    const pair = text.slice(i + 1, i + 3);
    if (text[i] === '%' && /^[0-9a-fA-F]{2}$/.test(pair)) {
      bytes.push(parseInt(pair, 16));
      i += 2;
    } else if (decodeSpaces && text[i] === '+') {
      bytes.push(32);
    } else {
      bytes.push(...Buffer.from(text[i]));
    }
  }
  return Buffer.from(bytes);
}

function qsUnescape(text, decodeSpaces) {
  try {
    return decodeURIComponent(text);
  } catch {
    return qs.unescapeBuffer(text, decodeSpaces).toString();
  }
}

function qsEscape(value) {
  if (typeof value !== 'string') value = typeof value === 'object' ? String(value) : `${value}`;
  if (unescaped.test(value)) return value;
  try {
    return encodeURIComponent(value);
  } catch {
    const { ERR_INVALID_URI } = codes();
    const error = ERR_INVALID_URI ? new ERR_INVALID_URI() : new URIError('URI malformed');
    throw error;
  }
}

function codes() { return require('internal/errors').codes; }

function toText(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return `${value}`;
  if (typeof value === 'bigint') return `${value}`;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return '';
}

function stringify(object, separator, equals, options) {
  const sep = separator || '&';
  const eq = equals || '=';
  const encode = typeof options?.encodeURIComponent === 'function' ? options.encodeURIComponent : qs.escape;
  if (object === null || typeof object !== 'object') return '';
  const fields = [];
  for (const key of Object.keys(object)) {
    const name = encode(toText(key)) + eq;
    const value = object[key];
    if (Array.isArray(value)) for (const one of value) fields.push(name + encode(toText(one)));
    else fields.push(name + encode(toText(value)));
  }
  return fields.join(sep);
}

function decoder(options) {
  const custom = options?.decodeURIComponent;
  if (typeof custom === 'function') {
    return (text) => {
      try {
        return custom(text);
      } catch {
        return qs.unescape(text, true);
      }
    };
  }
  return (text) => (text.includes('%') ? qs.unescape(text, true) : text);
}

function parse(text, separator, equals, options) {
  const result = { __proto__: null };
  if (typeof text !== 'string' || text.length === 0) return result;
  const sep = separator ? `${separator}` : '&';
  const eq = equals ? `${equals}` : '=';
  const decode = decoder(options);
  let limit = 1000;
  if (typeof options?.maxKeys === 'number') limit = options.maxKeys > 0 ? options.maxKeys : -1;
  let left = limit;
  for (const part of text.split(sep)) {
    if (part === '') continue;
    if (left-- === 0) break;
    const at = part.indexOf(eq);
    const name = decode((at < 0 ? part : part.slice(0, at)).replace(/\+/g, ' '));
    const value = decode(at < 0 ? '' : part.slice(at + eq.length).replace(/\+/g, ' '));
    const before = result[name];
    if (before === undefined) result[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else result[name] = [before, value];
  }
  return result;
}

const qs = module.exports = {
  unescapeBuffer,
  unescape: qsUnescape,
  escape: qsEscape,
  stringify,
  encode: stringify,
  parse,
  decode: parse,
};
