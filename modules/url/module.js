// The functions of node:url around the class URL.

const { format: formatRecord, domainToASCII, domainToUnicode } = internal;
const { codes } = require('internal/errors');
const { validateObject, validateString } = require('internal/validators');
const { URL, recordOf } = require('internal/url');
const { URLSearchParams } = require('internal/url/search_params');
const legacy = require('internal/url/legacy');

function format(value, options) {
  validateString(typeof value === 'string' ? value : '', 'url');
  const record = recordOf(value);
  if (record === undefined) return legacy.format(value);
  let flags = { auth: true, fragment: true, search: true, unicode: false };
  if (options !== undefined && options !== null) {
    validateObject(options, 'options');
    flags = {
      auth: options.auth == null || Boolean(options.auth),
      fragment: options.fragment == null || Boolean(options.fragment),
      search: options.search == null || Boolean(options.search),
      unicode: Boolean(options.unicode),
    };
  }
  return formatRecord(record, flags.auth, flags.fragment, flags.search, flags.unicode);
}

const onWindows = () => require('process').platform === 'win32';

function windowsPath(url) {
  let { pathname } = url;
  if (/%5c|%2f/i.test(pathname)) {
    throw new codes.ERR_INVALID_FILE_URL_PATH('must not include encoded \\ or / characters', url);
  }
  pathname = decodeURIComponent(pathname.replace(/\//g, '\\'));
  if (url.hostname !== '') return `\\\\${domainToUnicode(url.hostname)}${pathname}`;
  if (!/^\\[A-Za-z]:/.test(pathname)) throw new codes.ERR_INVALID_FILE_URL_PATH('must be absolute', url);
  return pathname.slice(1);
}

function posixPath(url) {
  if (url.hostname !== '') throw new codes.ERR_INVALID_FILE_URL_HOST(require('process').platform);
  if (/%2f/i.test(url.pathname)) {
    throw new codes.ERR_INVALID_FILE_URL_PATH('must not include encoded / characters', url);
  }
  return decodeURIComponent(url.pathname);
}

function toURL(path) {
  if (typeof path === 'string') return new URL(path);
  if (path === null || typeof path !== 'object' || recordOf(path) === undefined && !(path.href && path.protocol && path.auth === undefined && path.path === undefined)) {
    throw new codes.ERR_INVALID_ARG_TYPE('path', ['string', 'URL'], path);
  }
  return path;
}

function fileURLToPath(path, options = {}) {
  const url = toURL(path);
  if (url.protocol !== 'file:') throw new codes.ERR_INVALID_URL_SCHEME('file');
  return options?.windows ?? onWindows() ? windowsPath(url) : posixPath(url);
}

function fileURLToPathBuffer(path, options = {}) {
  return require('buffer').Buffer.from(fileURLToPath(path, options));
}

const encoded = { __proto__: null, '%': '%25', '\n': '%0A', '\r': '%0D', '\t': '%09', '?': '%3F', '#': '%23', '~': '%7E' };

function pathToFileURL(path, options = {}) {
  validateString(path, 'path');
  const windows = options?.windows ?? onWindows();
  const { win32, posix } = require('path');
  const network = windows && path.startsWith('\\\\');
  let resolved = network ? path : (windows ? win32 : posix).resolve(path);
  const last = path.charCodeAt(path.length - 1);
  if ((last === 47 || (windows && last === 92)) && resolved.at(-1) !== (windows ? '\\' : '/')) resolved += '/';
  const pattern = windows ? /[%\n\r\t?#~]/g : /[%\n\r\t?#~\\]/g;
  const escaped = (text) => text.replace(pattern, (c) => (c === '\\' ? '%5C' : encoded[c]));
  if (!network) {
    const slashed = windows ? resolved.replace(/\\/g, '/') : resolved;
    return new URL(`file://${windows ? '/' : ''}${escaped(slashed)}`);
  }
  const at = resolved.indexOf('\\', 2);
  if (at === -1) throw new codes.ERR_INVALID_ARG_VALUE('path', path, 'Missing UNC resource path');
  if (at === 2) throw new codes.ERR_INVALID_ARG_VALUE('path', path, 'Empty UNC servername');
  const url = new URL('file://');
  url.hostname = domainToASCII(resolved.slice(2, at));
  url.pathname = escaped(resolved.slice(at).replace(/\\/g, '/'));
  return url;
}

function urlToHttpOptions(url) {
  const { hostname, pathname, port, username, password, search } = url;
  const options = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: hostname && hostname[0] === '[' ? hostname.slice(1, -1) : hostname,
    hash: url.hash,
    search,
    pathname,
    path: `${pathname || ''}${search || ''}`,
    href: url.href,
  };
  if (port !== '') options.port = Number(port);
  if (username || password) options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return options;
}

module.exports = {
  Url: legacy.Url,
  parse: legacy.parse,
  resolve: legacy.resolve,
  resolveObject: legacy.resolveObject,
  format,
  URL,
  URLSearchParams,
  domainToASCII(domain) {
    if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('domain');
    return domainToASCII(`${domain}`);
  },
  domainToUnicode(domain) {
    if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('domain');
    return domainToUnicode(`${domain}`);
  },
  pathToFileURL,
  fileURLToPath,
  fileURLToPathBuffer,
  urlToHttpOptions,
};
