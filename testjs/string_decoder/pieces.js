'use strict';
const { StringDecoder } = require('node:string_decoder');

function attempt(f) {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

const data = Buffer.from('aé€😀z', 'utf8');
for (const encoding of ['utf8', 'utf16le', 'base64', 'base64url', 'hex', 'latin1', 'ascii']) {
  const bytes = encoding === 'utf16le' ? Buffer.from('aé€😀z', 'utf16le') : data;
  for (const size of [1, 2, 3]) {
    const decoder = new StringDecoder(encoding);
    const out = [];
    for (let i = 0; i < bytes.length; i += size) {
      out.push(decoder.write(bytes.subarray(i, i + size)), decoder.lastNeed, decoder.lastTotal);
    }
    out.push(decoder.end());
    console.log(encoding, size, JSON.stringify(out));
  }
}
for (const bytes of [[0xe2, 0x82], [0xff, 0xe2], [0xf0, 0x9f, 0x98], [0xe2, 0x61], [0xc3], [0x80]]) {
  const decoder = new StringDecoder();
  console.log(JSON.stringify([decoder.write(Buffer.from(bytes)), decoder.end(), decoder.write(Buffer.from('ok'))]));
}
console.log(new StringDecoder('utf8'), Object.keys(StringDecoder.prototype).join());
console.log(new StringDecoder('UCS2').encoding, new StringDecoder('binary').encoding, new StringDecoder(null).encoding);
attempt(() => new StringDecoder('nope'));
attempt(() => new StringDecoder(5));
attempt(() => new StringDecoder().write(5));
attempt(() => new StringDecoder().write());
attempt(() => new StringDecoder().write('text'));
attempt(() => new StringDecoder().end(new Uint16Array([0x6161])));
attempt(() => new StringDecoder().text(Buffer.from('hello'), 2));
