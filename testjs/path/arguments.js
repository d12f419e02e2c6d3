'use strict';
const path = require('node:path');

function attempt(f) {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

for (const name of ['normalize', 'isAbsolute', 'dirname', 'basename', 'extname', 'parse', 'join', 'resolve', 'relative', 'format']) {
  for (const bad of [undefined, null, 5, true, {}, [], Symbol('s')]) attempt(() => path[name](bad));
}
attempt(() => path.basename('a', 5));
attempt(() => path.relative('a', 5));
attempt(() => path.toNamespacedPath(5));
attempt(() => path.format({ dir: '/a', name: 'b', ext: 'c' }));
attempt(() => path.format({ root: '/', base: 'b', ext: 'c' }));
console.log(Object.keys(path).join(), path.sep, path.delimiter, path.win32.sep, path.win32.delimiter);
console.log(path === path.posix, path.posix.win32 === path.win32, require('path/win32') === path.win32);
for (const [text, pattern] of [['a/b/c.js', 'a/**/*.{js,ts}'], ['.a', '*'], ['a/.b', '**'], ['a/b', '**'], ['abc', 'a?c'], ['a/b', '*']]) {
  console.log(text, pattern, path.matchesGlob(text, pattern));
}
