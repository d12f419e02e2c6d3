'use strict';
const qs = require('node:querystring');

function attempt(f) {
  try {
    console.log(JSON.stringify(f()));
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

for (const text of ['a=1&b=2&a=3', 'a', '=x', '&&a=1&', 'a=b=c', 'a+b=c+d', '%zz=%41', '%ff=%f0%9f', 'é=ü', '', 5, null, 'a[]=1', '__proto__=1', 'a=%2B+']) attempt(() => qs.parse(text));
attempt(() => qs.parse('a:1;b:2', ';', ':'));
attempt(() => qs.parse('a=1&b=2&c=3', null, null, { maxKeys: 2 }));
attempt(() => qs.parse('a=%41', null, null, { decodeURIComponent: (s) => `<${s}>` }));
attempt(() => qs.parse('a=%41', null, null, { decodeURIComponent: () => { throw new Error('x'); } }));
for (const value of [{ a: 1, b: [2, 'x'], c: null, d: undefined, e: true, f: 5n, g: {}, h: NaN, i: Infinity, j: '' }, {}, null, 5, [1, 2], { 'é ü': "a b&c='()*!~" }]) attempt(() => qs.stringify(value));
attempt(() => qs.stringify({ a: 1, b: 2 }, ';', ':'));
attempt(() => qs.stringify({ a: 'x' }, null, null, { encodeURIComponent: (s) => `<${s}>` }));
attempt(() => qs.stringify({ a: '\ud800' }));
attempt(() => qs.escape('a b') + qs.escape(5) + qs.escape({}) + qs.unescape('%41%zz'));
attempt(() => Object.keys(qs));
attempt(() => qs.unescapeBuffer('a%41%z+').toString());
attempt(() => qs.encode === qs.stringify && qs.decode === qs.parse);
