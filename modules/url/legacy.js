// url.parse, url.format and url.resolve: the way of Node before the URL standard.

const { domainToASCII, invalidURL } = internal;
const { codes } = require('internal/errors');
const { validateString } = require('internal/validators');

const fields = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href'];
const slashed = new Set(['http', 'https', 'ftp', 'gopher', 'file', 'ws', 'wss'].flatMap((s) => [s, `${s}:`]));
const isHostless = (protocol) => protocol === 'javascript' || protocol === 'javascript:';

function Url() {
  for (const field of fields) this[field] = null;
}

const escapes = { __proto__: null };
for (const c of '\t\n\r "\'<>\\^`{|}') escapes[c] = `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const escapeUnsafe = (text) => text.replace(/[\t\n\r "'<>\\^`{|}]/g, (c) => escapes[c]);

function querystring() { return require('querystring'); }

// splitEnd takes hash and query off the end.
function splitEnd(url, rest, parseQuery) {
  const hashAt = rest.indexOf('#');
  if (hashAt >= 0) {
    url.hash = rest.slice(hashAt);
    rest = rest.slice(0, hashAt);
  }
  const queryAt = rest.indexOf('?');
  if (queryAt >= 0) {
    url.search = rest.slice(queryAt);
    url.query = rest.slice(queryAt + 1);
    if (parseQuery) url.query = querystring().parse(url.query);
    rest = rest.slice(0, queryAt);
  } else if (parseQuery) {
    url.search = null;
    url.query = { __proto__: null };
  }
  return rest;
}

// takeAuthority reads user, host and port from the start of rest.
function takeAuthority(url, rest, original) {
  let end = rest.search(/[/?#]/);
  if (end < 0) end = rest.length;
  let authority = rest.slice(0, end);
  const at = authority.lastIndexOf('@');
  if (at >= 0) {
    url.auth = decodeURIComponent(authority.slice(0, at));
    authority = authority.slice(at + 1);
  }
  const stop = authority.search(/[\t\n\r "%';<>\\^`{|}]/);
  let after = rest.slice(end);
  if (stop >= 0) {
    after = authority.slice(stop) + after;
    authority = authority.slice(0, stop);
  }
  const port = /:(\d*)$/.exec(authority);
  if (port !== null) {
    if (port[1] !== '') url.port = port[1];
    authority = authority.slice(0, -port[0].length);
  }
  url.hostname = authority;
  return finishHost(url, after, original);
}

function finishHost(url, after, original) {
  const ipv6 = url.hostname[0] === '[' && url.hostname.at(-1) === ']';
  if (!ipv6) {
    const bad = /[^\w.\-~%!$&'()*+,;=\u0080-\uffff]/.exec(url.hostname);
    if (bad !== null) {
      if (bad[0] === ':') throw invalidURL(original);
      after = `/${url.hostname.slice(bad.index)}${after}`;
      url.hostname = url.hostname.slice(0, bad.index);
    }
  } else if (/[^\da-fA-F:.[\]]/.test(url.hostname)) {
    throw invalidURL(original);
  }
  url.hostname = url.hostname.length > 255 ? '' : url.hostname.toLowerCase();
  if (!ipv6 && url.hostname !== '') {
    if (/[\u0080-\uffff]/.test(url.hostname)) {
      url.hostname = domainToASCII(url.hostname);
      if (url.hostname === '') throw invalidURL(original);
    }
  }
  url.host = url.hostname + (url.port ? `:${url.port}` : '');
  if (ipv6) {
    url.hostname = url.hostname.slice(1, -1);
    if (after[0] !== '/') after = `/${after}`;
  }
  return after;
}

Url.prototype.parse = function(text, parseQueryString, slashesDenoteHost) {
  validateString(text, 'url');
  let rest = text.trim();
  const queryAt = rest.search(/[?#]/);
  const head = queryAt < 0 ? rest : rest.slice(0, queryAt);
  rest = head.replace(/\\/g, '/') + (queryAt < 0 ? '' : rest.slice(queryAt));

  if (!slashesDenoteHost && !/[#@]/.test(rest)) {
    const simple = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/.exec(rest);
    if (simple !== null) return parseSimple(this, rest, simple, parseQueryString);
  }

  const protocol = /^[a-z0-9.+-]+:/i.exec(rest)?.[0].toLowerCase();
  if (protocol !== undefined) {
    this.protocol = protocol;
    rest = rest.slice(protocol.length);
  }
  let slashes = false;
  if (slashesDenoteHost || protocol || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
    slashes = rest.startsWith('//');
    if (slashes && !(protocol && isHostless(protocol))) {
      rest = rest.slice(2);
      this.slashes = true;
    }
  }
  if (!(protocol && isHostless(protocol)) && (slashes || (protocol && !slashed.has(protocol)))) {
    rest = takeAuthority(this, rest, text);
  }
  if (!(protocol && isHostless(protocol))) rest = escapeUnsafe(rest);
  rest = splitEnd(this, rest, parseQueryString);
  if (rest) this.pathname = rest;
  if (protocol !== undefined && slashed.has(protocol) && this.hostname && !this.pathname) this.pathname = '/';
  if (this.pathname || this.search) this.path = (this.pathname || '') + (this.search || '');
  this.href = this.format();
  return this;
};

function parseSimple(url, rest, [, pathname, search], parseQueryString) {
  url.path = rest;
  url.href = rest;
  url.pathname = pathname;
  if (search) {
    url.search = search;
    url.query = parseQueryString ? querystring().parse(search.slice(1)) : search.slice(1);
  } else if (parseQueryString) {
    url.search = null;
    url.query = { __proto__: null };
  }
  return url;
}

Url.prototype.format = function() {
  const auth = this.auth ? `${encodeURIComponent(this.auth).replace(/%3A/i, ':')}@` : '';
  let protocol = this.protocol || '';
  let pathname = this.pathname || '';
  let hash = this.hash || '';
  let host = '';
  if (this.host) {
    host = auth + this.host;
  } else if (this.hostname) {
    host = auth + (this.hostname.includes(':') && this.hostname[0] !== '[' ? `[${this.hostname}]` : this.hostname);
    if (this.port) host += `:${this.port}`;
  }
  let query = '';
  if (this.query !== null && typeof this.query === 'object') query = querystring().stringify(this.query);
  let search = this.search || (query && `?${query}`) || '';
  if (protocol && !protocol.endsWith(':')) protocol += ':';
  pathname = pathname.replace(/[#?]/g, (c) => (c === '#' ? '%23' : '%3F'));
  if (this.slashes || slashed.has(protocol)) {
    if (this.slashes || host) {
      if (pathname && pathname[0] !== '/') pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (protocol.startsWith('file')) {
      host = '//';
    }
  }
  search = search.replace(/#/g, '%23');
  if (hash && hash[0] !== '#') hash = `#${hash}`;
  if (search && search[0] !== '?') search = `?${search}`;
  return protocol + host + pathname + search + hash;
};

Url.prototype.resolve = function(relative) {
  return this.resolveObject(parse(relative, false, true)).format();
};

const copyOf = (url) => Object.assign(new Url(), url);

function finish(result) {
  if (result.pathname !== null || result.search !== null) {
    result.path = (result.pathname || '') + (result.search || '');
  }
  result.href = result.format();
  return result;
}

Url.prototype.resolveObject = function(relative) {
  if (typeof relative === 'string') relative = parse(relative, false, true);
  const result = copyOf(this);
  result.hash = relative.hash;
  if (relative.href === '') {
    result.href = result.format();
    return result;
  }
  if (relative.slashes && !relative.protocol) {
    const { protocol } = result;
    Object.assign(result, relative, { protocol });
    if (slashed.has(protocol) && result.hostname && !result.pathname) result.path = result.pathname = '/';
    result.href = result.format();
    return result;
  }
  if (relative.protocol && relative.protocol !== result.protocol) {
    if (!slashed.has(relative.protocol)) {
      Object.assign(result, relative);
      result.href = result.format();
      return result;
    }
    Object.assign(result, relative, { slashes: result.slashes || relative.slashes });
    result.host = relative.host || '';
    result.hostname = relative.hostname || relative.host;
    return finish(result);
  }
  return mergePaths(result, relative);
};

function mergePaths(result, relative) {
  const sourceAbsolute = result.pathname && result.pathname[0] === '/';
  const absolute = relative.host || (relative.pathname && relative.pathname[0] === '/');
  let mustEnd = absolute || sourceAbsolute || (result.host && relative.pathname);
  const removeAll = mustEnd;
  let path = (result.pathname && result.pathname.split('/')) || [];
  const added = (relative.pathname && relative.pathname.split('/')) || [];
  const opaque = result.protocol && !slashed.has(result.protocol);
  if (opaque) {
    result.hostname = '';
    result.port = null;
    if (result.host) {
      if (path[0] === '') path[0] = result.host;
      else path.unshift(result.host);
    }
    result.host = '';
    if (relative.host) {
      if (added[0] === '') added[0] = relative.host;
      else added.unshift(relative.host);
    }
    mustEnd = mustEnd && (added[0] === '' || path[0] === '');
  }
  if (absolute) {
    if (relative.host || relative.host === '') {
      if (result.host !== relative.host) result.auth = null;
      result.host = relative.host;
      result.port = relative.port;
    }
    if (relative.hostname || relative.hostname === '') {
      if (result.hostname !== relative.hostname) result.auth = null;
      result.hostname = relative.hostname;
    }
    result.search = relative.search;
    result.query = relative.query;
    path = added;
  } else if (added.length > 0) {
    path.pop();
    path = path.concat(added);
    result.search = relative.search;
    result.query = relative.query;
  } else if (relative.search !== null && relative.search !== undefined) {
    if (opaque) result.hostname = result.host = path.shift();
    result.search = relative.search;
    result.query = relative.query;
    return finish(result);
  }
  if (path.length === 0) {
    result.pathname = null;
    result.path = result.search ? `/${result.search}` : null;
    result.href = result.format();
    return result;
  }
  return setPath(result, relative, path, { mustEnd, removeAll, opaque });
}

function setPath(result, relative, path, { mustEnd, removeAll, opaque }) {
  const last = path.at(-1);
  const trailing = ((result.host || relative.host || path.length > 1) && (last === '.' || last === '..')) || last === '';
  let up = 0;
  for (let i = path.length - 1; i >= 0; i--) {
    if (path[i] === '.') {
      path.splice(i, 1);
    } else if (path[i] === '..') {
      path.splice(i, 1);
      up++;
    } else if (up > 0) {
      path.splice(i, 1);
      up--;
    }
  }
  if (!mustEnd && !removeAll) while (up-- > 0) path.unshift('..');
  if (mustEnd && path[0] !== '' && (!path[0] || path[0][0] !== '/')) path.unshift('');
  if (trailing && path.join('/').at(-1) !== '/') path.push('');
  const isAbsolute = path[0] === '' || (path[0] && path[0][0] === '/');
  if (opaque) {
    result.hostname = result.host = isAbsolute ? '' : path.length ? path.shift() : '';
  }
  mustEnd = mustEnd || (result.host && path.length > 0);
  if (mustEnd && !isAbsolute) path.unshift('');
  if (path.length === 0) {
    result.pathname = null;
    result.path = null;
  } else {
    result.pathname = path.join('/');
  }
  if (result.pathname !== null || result.search !== null) {
    result.path = (result.pathname || '') + (result.search || '');
  }
  result.auth = relative.auth || result.auth;
  result.slashes = result.slashes || relative.slashes;
  result.href = result.format();
  return result;
}

function parse(url, parseQueryString, slashesDenoteHost) {
  require('internal/deprecations').deprecated('DEP0169', '`url.parse()` behavior is not standardized and prone to errors that have security ' +
    'implications. Use the WHATWG URL API instead. CVEs are not issued for `url.parse()` vulnerabilities.', true);
  if (url instanceof Url) return url;
  return new Url().parse(url, parseQueryString, slashesDenoteHost);
}

function format(value) {
  if (typeof value === 'string') return parse(value).format();
  if (typeof value !== 'object' || value === null) {
    throw new codes.ERR_INVALID_ARG_TYPE('urlObject', ['Object', 'string'], value);
  }
  return Url.prototype.format.call(value);
}

module.exports = {
  Url,
  parse,
  format,
  resolve: function urlResolve(source, relative) { return parse(source, false, true).resolve(relative); },
  resolveObject: function urlResolveObject(source, relative) {
    return source ? parse(source, false, true).resolveObject(relative) : relative;
  },
};
module.exports.parse = Object.defineProperty(parse, 'name', { __proto__: null, value: 'urlParse', configurable: true });
