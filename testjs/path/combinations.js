// Many paths made of awkward parts, through both styles.
'use strict';
const path = require('node:path');

let seed = 7;
function random(n) {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >> 8) % n;
}

const parts = ['/', '\\', 'a', 'b.x', '..', '.', 'C:', 'c:', '//', '\\\\', '?', 'a:', 'file.txt', '.h', 'B', '..c', ':'];
function make() {
  let s = '';
  for (let i = random(6); i >= 0; i--) s += parts[random(parts.length)];
  return s;
}

for (let i = 0; i < 200; i++) {
  const a = make();
  const b = make();
  for (const style of [path.posix, path.win32]) {
    console.log(JSON.stringify([
      style.sep, a, b, style.normalize(a), style.join(a, b), style.basename(a), style.basename(a, '.x'),
      style.dirname(a), style.parse(a), style.isAbsolute(a), style.posix.resolve('/cw', a, b),
      style.posix.relative('/r/' + a, '/r/' + b),
    ]));
  }
}
