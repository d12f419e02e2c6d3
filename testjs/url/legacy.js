'use strict';
const url = require('node:url');

function attempt(f) {
  try {
    const value = f();
    console.log(typeof value === 'object' && value !== null ? JSON.stringify(value) : value);
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

for (const input of ['http://user:pass@host.com:80/p/a/t/h?query=string#hash', '/a/b?c=d', '//host/x', 'mailto:a@b.c', 'x', '', 'HTTP://USER@Host:8080', 'http://a.com/a b', 'javascript:alert(1)', 'http://a.com?q', 'http://a@b@c/', 'file:///etc', 'foo://bar', 'http://[::1]:80/', 'a:b@c', '?x', '#y', 'http://x.com/path;a=b?c|d', 'http:\\\\a\\b', 'http://münchen.de']) {
  attempt(() => url.parse(input));
  attempt(() => url.parse(input, true).query);
  attempt(() => url.parse(input, false, true).host);
}
for (const bad of [5, null, undefined, {}]) attempt(() => url.parse(bad));
for (const object of [{ protocol: 'http', host: 'a.com', pathname: 'x', search: 'y', hash: 'z' }, { protocol: 'http:', hostname: 'h', port: 8, query: { a: [1, 2], b: 'c' } }, { pathname: '/a?b#c' }, { auth: 'u:p', hostname: '::1', protocol: 'https', slashes: true }, {}, { protocol: 'mailto', pathname: 'a@b' }]) {
  attempt(() => url.format(object));
}
attempt(() => url.format('http://a.com/ x'));
attempt(() => url.format(new URL('http://u:p@a.com/x?y#z')));
attempt(() => url.format(new URL('http://u:p@a.com/x?y#z'), { auth: false, fragment: false, search: false }));
attempt(() => url.format(new URL('http://xn--mnchen-3ya.de/'), { unicode: true }));
attempt(() => url.format(5));
attempt(() => url.format(new URL('http://a'), 'x'));
for (const [from, to] of [['/one/two/three', 'four'], ['http://example.com/', '/one'], ['http://example.com/one', '/two'], ['http://a.com/b/c/d', '../e'], ['http://a.com/b', '?q'], ['http://a.com/b', '#h'], ['http://a.com/b', '//c/d'], ['http://a.com/b', 'https://x/y'], ['/a/b/', '../../../c'], ['a/b', 'c'], ['http://a.com', 'mailto:x'], ['', 'x'], ['x', ''], ['/a/b/c', './../g'], ['http://u:p@a.com/x', 'y']]) {
  attempt(() => `${from} + ${to} = ${url.resolve(from, to)}`);
}
for (const input of ['file:///a/b%20c', 'file:///C:/x', 'file://host/x', 'http://a', new URL('file:///q%3F'), 'file:///a%2Fb', 5, {}, 'nope']) attempt(() => url.fileURLToPath(input));
attempt(() => url.fileURLToPath('file:///C:/a%20b', { windows: true }));
attempt(() => url.fileURLToPath('file://srv/a', { windows: true }));
for (const path of ['/a/b c', '/a#?%\\\n\r\t', '/dir/', '/é', '/a~b']) attempt(() => url.pathToFileURL(path).href);
attempt(() => url.pathToFileURL('C:\\a b', { windows: true }).href);
attempt(() => url.pathToFileURL(5));
attempt(() => [url.domainToASCII('español.com'), url.domainToASCII('xn--iñvalid.com'), url.domainToUnicode('xn--espaol-zwa.com'), url.domainToASCII('A.com')]);
attempt(() => url.urlToHttpOptions(new URL('https://a:b@測試.com:81/x?y#z')));
attempt(() => Object.keys(url).filter((name) => name !== 'URLPattern').join());
attempt(() => url.URL === URL && url.URLSearchParams === URLSearchParams);
