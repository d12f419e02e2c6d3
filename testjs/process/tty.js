// node:tty as far as it tells what a file descriptor is.
const tty = require('node:tty');
console.log(Object.keys(tty), [1, 2, 99, -1, '1', 1.5, 2 ** 31, undefined].map((fd) => tty.isatty(fd)));
