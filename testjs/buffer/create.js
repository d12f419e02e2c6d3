'use strict';
const { Buffer, constants, isUtf8, isAscii, transcode, kMaxLength, atob, btoa } = require('node:buffer');

function attempt(f) {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
const hex = (b) => Buffer.from(b.buffer, b.byteOffset, b.byteLength).toString('hex');

for (const encoding of ['utf8', 'UTF-8', 'ucs2', 'ucs-2', 'utf16le', 'utf-16LE', 'latin1', 'binary', 'ascii', 'hex', 'base64', 'base64url', 'BASE64', '', undefined, 'nope', null, 5]) {
  attempt(() => `${encoding} ${Buffer.isEncoding(encoding)}`);
  attempt(() => hex(Buffer.from('aé€😀\ud800', encoding)));
  attempt(() => Buffer.byteLength('aé€😀==', encoding));
  attempt(() => JSON.stringify(Buffer.from([0x61, 0xe9, 0xe2, 0x82, 0xac, 0xff, 0x80, 0xf0, 0x9f]).toString(encoding)));
}
for (const text of ['6', '616', '61zz62', 'zz', '6162', 'AbCd']) attempt(() => `${text} ${hex(Buffer.from(text, 'hex'))}`);
for (const text of ['YQ', 'YQ==', 'YWI', 'YW I=', 'Y', '_-8', '/+8=', 'YQ==YQ==', 'YWJj\nZA', '*&YQ', '===', 'YQ=a']) {
  attempt(() => `${JSON.stringify(text)} ${hex(Buffer.from(text, 'base64'))} ${hex(Buffer.from(text, 'base64url'))} ${Buffer.byteLength(text, 'base64')}`);
}
for (const value of [5, undefined, null, true, {}, Symbol('s'), () => 1, 5n, { length: 2, 0: 1, 1: 300 }, { length: -1 }, { type: 'Buffer', data: [1, 2, 300] }, { type: 'Buffer', data: 5 }, [1, -1, 256, '3', 'x', 1.9, NaN], new Uint16Array([1, 0x1ff]), new String('boxed'), { valueOf() { return 'vo'; } }, { [Symbol.toPrimitive]() { return 'tp'; } }, new ArrayBuffer(3), new Set([1])]) {
  attempt(() => Buffer.from(value));
}
attempt(() => Buffer.from(new ArrayBuffer(8), 2, 3).byteOffset);
attempt(() => Buffer.from(new ArrayBuffer(8), 9));
attempt(() => Buffer.from(new ArrayBuffer(8), 2, 9));
attempt(() => Buffer.from(new ArrayBuffer(8), 'x', -5).length);
attempt(() => Buffer.from('abc', 'nope'));
for (const size of [0, 3, -1, 1.5, NaN, '3', undefined, null, Infinity, kMaxLength + 1]) {
  attempt(() => Buffer.alloc(size));
  attempt(() => Buffer.allocUnsafe(size).length);
  attempt(() => Buffer.allocUnsafeSlow(size).length);
}
attempt(() => Buffer.alloc(5, 'ab'));
attempt(() => Buffer.alloc(5, 257));
attempt(() => Buffer.alloc(5, 'YWI=', 'base64'));
attempt(() => Buffer.alloc(5, ''));
attempt(() => Buffer.alloc(5, Buffer.alloc(0)));
attempt(() => Buffer.alloc(5, 'zz', 'hex'));
attempt(() => Buffer.alloc(5, 'a', 'nope'));
attempt(() => Buffer.alloc(5, 'a', 5));
attempt(() => Buffer.alloc(5, { a: 1 }));
attempt(() => Buffer.concat([Buffer.from('ab'), new Uint8Array([99])]).toString());
attempt(() => Buffer.concat([Buffer.from('ab'), Buffer.from('cd')], 3).toString());
attempt(() => Buffer.concat([Buffer.from('ab')], 4));
attempt(() => Buffer.concat([], 4).length);
attempt(() => Buffer.concat(5));
attempt(() => Buffer.concat([5]));
attempt(() => Buffer.concat([Buffer.from('ab')], -1));
attempt(() => Buffer.concat([Buffer.from('ab')], 'x'));
attempt(() => Buffer.compare(Buffer.from('a'), Buffer.from('b')));
attempt(() => Buffer.compare(5, Buffer.from('b')));
attempt(() => Buffer.compare(Buffer.from('b'), 'x'));
attempt(() => [Buffer.isBuffer(Buffer.alloc(1)), Buffer.isBuffer(new Uint8Array(1)), Buffer.isBuffer(5)].join());
attempt(() => Buffer.byteLength(5));
attempt(() => [Buffer.byteLength(new ArrayBuffer(3)), Buffer.byteLength(new Uint16Array(3)), Buffer.byteLength(new DataView(new ArrayBuffer(5)))].join());
attempt(() => Buffer.of(1, 2, 300));
attempt(() => Buffer.copyBytesFrom(new Uint16Array([1, 2, 3]), 1, 1));
attempt(() => Buffer.copyBytesFrom(5));
attempt(() => [constants.MAX_LENGTH === kMaxLength, constants.MAX_STRING_LENGTH, Buffer.poolSize].join());
attempt(() => [isUtf8(Buffer.from('é')), isUtf8(Buffer.from([0xff])), isAscii(Buffer.from('a')), isAscii(Buffer.from([0x80]))].join());
attempt(() => isUtf8('x'));
attempt(() => transcode(Buffer.from('€é'), 'utf8', 'latin1'));
attempt(() => transcode(Buffer.from('€é'), 'utf8', 'utf16le'));
attempt(() => transcode(Buffer.from('€é'), 'utf8', 'ascii'));
attempt(() => transcode(Buffer.from('€'), 'b', 'hex'));
attempt(() => transcode('x', 'utf8', 'latin1'));
attempt(() => [btoa('hé'), atob('aGk='), atob(' a G k '), btoa(5), btoa(null)].join());
attempt(() => btoa('€'));
attempt(() => atob('a'));
attempt(() => atob('a*'));
attempt(() => atob());
attempt(() => btoa());
console.log(Object.keys(Buffer).join(), Buffer.name, Buffer.length, Buffer.prototype.constructor === Buffer);
console.log(Object.keys(Buffer.from('ab')).join(), Object.getPrototypeOf(Buffer) === Uint8Array, Buffer.from('a') instanceof Uint8Array);
class Sub extends Uint8Array {}
attempt(() => Buffer.from(new Sub([1, 2])));
const shared = new Uint8Array([1, 2]);
const view = Buffer.from(shared.buffer);
shared[0] = 9;
console.log(view, Buffer.from(shared).buffer === shared.buffer);
