'use strict';
const { inspect } = require('node:util');

function attempt(f) {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name, error.code, error.message, error.input, error.base);
  }
}
const show = (u) => [u.href, u.origin, u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash].join(' | ');

const inputs = [
  'http://user:pass@example.com:8080/p/a/t/h?query=string#hash', 'HTTP://EXAMPLE.com:80/%7Efoo/../a%2fb', 'https://example.org:443',
  'http://a.com/a b?c d#e f', 'http://a.com/é?é#é', 'http://münchen.de/', 'http://[::1]:3000/', 'http://[2001:DB8::0:1]/', 'http://192.168.0.1.', 'http://0x7f.1/',
  'http://256.1.1.1/', 'http://1.2.3/', 'file:///C:/a/../b', 'file:///etc/passwd', 'file://host/x', 'mailto:a@b.c', 'data:text/plain,hi there#x', 'javascript:alert(1)', 'blob:https://a.com/uuid',
  'foo://bar/baz?q#h', 'foo:/a/../b', 'foo:bar', 'http:\\\\a\\b', 'http:a', 'http:///a', '//a', '/a', '', 'http://', 'http://a b', 'http://a:99999', 'http://a:x', 'http://a:0/', 'ws://a:80', 'wss://a:443/x',
  '  http://a.com/ \t', 'ht\ntp://a.com', 'http://a.com/./..//x/.', 'http://a.com?x', 'http://a.com#', 'http://a.com?', 'http://@a/', 'http://u@a', 'http://:p@a', 'http://u:@a', 'http://a%41.com', 'http://a%00', 'http://a<b', 'http://a|b/',
  'http://a.com/%zz?%zz', "http://a.com/'\"<>`{}?'\"<>`{}#'\"<>`{}", 'http://ex%61mple', 'non-special://[::1]/x', 'about:blank', 'node:fs', 'http://a.com:/', 'http://.', 'http://a..b', 'http://xn--mnchen-3ya.de', 'file:a', 'file:///', 'file:c:\\x', 'http://a.com/C|/x', 'file:///C|/x', 'http://user@/www', 'https://a@b@c/',
];
for (const input of inputs) attempt(() => show(new URL(input)));
const bases = [['../x?y#z', 'http://a.com/b/c/d?q#f'], ['?n', 'http://a.com/b?q#f'], ['#n', 'http://a.com/b?q#f'], ['', 'http://a.com/b?q#f'], ['//h/p', 'https://a.com'], ['/p', 'foo://h/a/b'], ['x', 'mailto:a'], ['#x', 'mailto:a'], ['..', 'http://a/b/c/'], ['\\x', 'http://a/b'], ['http:x', 'http://a/b/c'], ['file:x', 'file:///a/b'], ['x', 'file:///C:/a/b'], ['/x', 'file:///C:/a/b'], ['..', 'file:///C:/'], ['a', 'nope'], ['a', ''], ['x y', 'data:x']];
for (const [input, base] of bases) attempt(() => show(new URL(input, base)));

const u = new URL('http://example.com/p?q#h');
for (const [name, values] of Object.entries({
  protocol: ['https', 'ftp:', 'foo', 'bad scheme', ''], username: ['me', 'a b@', ''], password: ['pw', ':/?', ''], host: ['other.org:81', 'x:y', '', 'a/b'],
  hostname: ['h.net', 'a:9', '[::2]', ''], port: ['443', '80', 'x', '99999', '12x', ''], pathname: ['/new path', 'rel', '', '/a/../b'],
  search: ['?a=b c', 'x', '?', '', '#y'], hash: ['#f g', 'x', '#', ''], href: ['http://z.com/', 'nope'], origin: ['x'],
})) {
  for (const value of values) {
    attempt(() => { try { u[name] = value; } catch (error) { console.log(error.name, error.code); } return `${name}=${JSON.stringify(value)} -> ${u.href}`; });
  }
}
attempt(() => inspect(new URL('http://u:p@a.com:8/x?y=1#z')));
attempt(() => inspect({ u: new URL('http://a.com') }, { depth: 0 }));
attempt(() => JSON.stringify(new URL('http://a.com/x')) + String(new URL('http://b')));
attempt(() => [URL.canParse('http://a'), URL.canParse('x'), URL.canParse('x', 'http://a'), URL.parse('x'), URL.parse('http://q').href].join());
attempt(() => new URL());
attempt(() => URL.canParse());
attempt(() => URL.prototype.toString.call({}));
attempt(() => Object.keys(URL.prototype).join() + Object.keys(URL).join());
attempt(() => Object.prototype.toString.call(u));
const v = new URL('http://a.com/?x=1&y=2');
v.searchParams.append('z', 'a b&c');
v.searchParams.delete('x');
attempt(() => v.href);
v.search = '?new=1';
attempt(() => v.searchParams.get('new') + v.searchParams.size);
v.searchParams.delete('new');
attempt(() => v.href);
