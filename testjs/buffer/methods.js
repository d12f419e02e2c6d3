'use strict';
const { Buffer } = require('node:buffer');
const { inspect } = require('node:util');

function attempt(f) {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

const b = Buffer.from('hello world');
for (const args of [[], ['utf8', 2], ['utf8', 2, 5], ['hex', -3, 2], ['latin1', 5, 2], ['utf8', '1', '3'], ['nope'], [undefined, 1], ['utf8', NaN, Infinity], [null], [5]]) {
  attempt(() => JSON.stringify(b.toString(...args)));
}
attempt(() => JSON.stringify(b));
attempt(() => b.slice(2, 4) + '|' + b.subarray(-5) + '|' + b.slice(-3, -1) + '|' + b.slice('2', 4.9));
const part = b.subarray(0, 2);
part[0] = 72;
attempt(() => b.toString());
for (const args of [['l'], ['l', 4], ['l', -2], ['world'], [''], ['', 5], ['', 50], [111], [111.9], [-1], [Buffer.from('lo')], [new Uint8Array([108])], ['o', 'latin1'], ['6c', 0, 'hex'], ['l', NaN], ['l', '3'], ['l', {}], ['l', null]]) {
  attempt(() => [b.indexOf(...args), b.lastIndexOf(...args), b.includes(...args)].join());
}
attempt(() => b.indexOf({}));
attempt(() => b.indexOf('a', 0, 'nope'));
attempt(() => Buffer.from('abcabc', 'utf16le').indexOf('c', 0, 'utf16le'));
attempt(() => Buffer.from('abcabc', 'utf16le').lastIndexOf('c', undefined, 'utf16le'));
for (const args of [['x'], ['xy', 2], ['xy', 2, 5], [0], [300], [-1], ['', 1], ['é', 1, 4], ['78', 'hex'], ['x', 'latin1'], [Buffer.from('ab')], [true], [1.7], ['x', -1], ['x', 0, 99], ['x', 'nope'], ['zz', 'hex'], ['x', 1.5], ['abc', 3, 3], [undefined], [null]]) {
  attempt(() => Buffer.alloc(6, 46).fill(...args).toString('latin1'));
}
for (const args of [['ab'], ['ab', 2], ['abcdef', 2, 2], ['é€', 0, 2], ['é€', 0, 4], ['6162', 'hex'], ['6162', 1, 'hex'], ['616', 1, 1, 'hex'], ['ab', 0, 'latin1'], ['ab', 9], ['ab', -1], ['ab', 0, 99], [5], [], ['ab', 'nope'], ['ab', 0, 2, 'nope'], ['ab', 1.5], ['ab', '1'], ['YWI', 'base64'], ['ab', 0, undefined], ['ab', undefined, 'utf8'], ['abc', 'ucs2']]) {
  attempt(() => { const c = Buffer.alloc(6, 46); const n = c.write(...args); return `${n} ${c.toString('latin1')}`; });
}
for (const args of [[], [2], [2, 1], [2, 1, 3], [-1], [0, -1], [0, 99], [0, 0, 99], [9], [0, 5, 2], ['1', '1', '2'], [NaN], [1.9]]) {
  attempt(() => { const c = Buffer.alloc(6, 46); const n = Buffer.from('abcd').copy(c, ...args); return `${n} ${c}`; });
}
attempt(() => b.copy(5));
attempt(() => b.copy());
attempt(() => { const u = new Uint8Array(3); return b.copy(u) + ' ' + u; });
for (const args of [[Buffer.from('hello')], [b], [Buffer.from('hello world'), 1], [Buffer.from('xhello'), 1, 6, 0, 5], [b, 0, 99], [b, -1], [b, 0, 5, 0, 99], ['x'], [], [b, 50], [b, 'a']]) attempt(() => b.compare(...args));
attempt(() => b.equals(Buffer.from(b)) + ' ' + b.equals(new Uint8Array(2)));
attempt(() => b.equals('x'));
attempt(() => Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).swap16());
attempt(() => Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).swap32());
attempt(() => Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).swap64());
attempt(() => Buffer.from([1]).swap16());
attempt(() => Buffer.from([1]).swap32());
attempt(() => Buffer.from([1]).swap64());
attempt(() => inspect(Buffer.alloc(60)));
attempt(() => inspect(Object.assign(Buffer.from('a'), { extra: 1 })));
attempt(() => inspect(Buffer.alloc(0)));
attempt(() => inspect([Buffer.from('hi')]));
attempt(() => Buffer.from('hi').inspect());
attempt(() => String(Buffer.from('hi').toLocaleString('hex')));
attempt(() => [...Buffer.from('ab').entries()].join('|') + [...Buffer.from('ab').keys()] + [...Buffer.from('ab')]);
attempt(() => Buffer.from('abc').map((x) => x + 1));
attempt(() => Buffer.from('abc').filter((x) => x > 97));
attempt(() => Buffer.from('cab').sort().reverse());
attempt(() => Buffer.from('abc').latin1Slice(1, 2) + Buffer.from('abc').hexSlice() + Buffer.from('abc').utf8Slice(0, 9));
attempt(() => { const c = Buffer.alloc(4); return c.utf8Write('é', 1) + c.toString('hex'); });
attempt(() => Buffer.from('abc').parent.constructor.name + typeof Buffer.from('abc').offset);
attempt(() => Buffer.prototype.toString.name + Buffer.prototype.write.length + Buffer.prototype.readUInt8.name);
attempt(() => Buffer.from([0xe2, 0x82, 0x61, 0xf0, 0x9f, 0x98, 0xc3, 0xff, 0xed, 0xa0, 0x80]).toString());
