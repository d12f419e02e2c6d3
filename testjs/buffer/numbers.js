'use strict';
const { Buffer } = require('node:buffer');

function attempt(label, f) {
  try {
    console.log(label, String(f()));
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
}

const source = Buffer.from([0x81, 0x02, 0xf3, 0x04, 0x85, 0x06, 0x77, 0x98, 0x3f]);
const reads = Object.keys(Buffer.prototype).filter((name) => /^read/.test(name));
const writes = Object.keys(Buffer.prototype).filter((name) => /^write./.test(name));
for (const name of reads) {
  const sized = /U?[iI]nt[BL]E/.test(name);
  if (sized) {
    for (const size of [1, 2, 3, 4, 5, 6, 0, 7, undefined, 'x', 1.5]) attempt(`${name} ${size}`, () => source[name](1, size));
    for (const offset of [undefined, null, -1, 9, 'x', 1.5]) attempt(`${name} @${offset}`, () => source[name](offset, 3));
    continue;
  }
  for (const offset of [undefined, 0, 1, 8, 9, -1, 1.5, 'x', null, NaN, Infinity]) attempt(`${name} @${offset}`, () => source[name](offset));
  attempt(`${name} short`, () => Buffer.alloc(0)[name](0));
}
for (const name of writes) {
  const values = /Big/.test(name) ? [0n, 1n, -1n, 2n ** 63n, 2n ** 64n - 1n, 2n ** 64n, -(2n ** 63n), -(2n ** 63n) - 1n, 5, '1'] :
    [0, 1, -1, 127, 128, 255, 256, -129, 65535, 65536, 2 ** 31, 2 ** 32, -(2 ** 31) - 1, 1.7, NaN, '7', 'x', undefined, Infinity];
  const sized = /U?[iI]nt[BL]E/.test(name);
  for (const value of values) {
    if (sized) {
      for (const size of [1, 3, 6]) attempt(`${name} ${value} ${size}`, () => { const b = Buffer.alloc(8); return b[name](value, 1, size) + b.toString('hex'); });
    } else {
      attempt(`${name} ${value}`, () => { const b = Buffer.alloc(8); return b[name](value) + b.toString('hex'); });
    }
  }
  const one = /Big/.test(name) ? 1n : 1;
  for (const offset of [8, -1, 1.5, 'x', null]) attempt(`${name} @${offset}`, () => Buffer.alloc(8)[name](one, offset, 2));
  if (sized) for (const size of [0, 7, undefined, 'x', 1.5]) attempt(`${name} size ${size}`, () => Buffer.alloc(8)[name](1, 0, size));
}
