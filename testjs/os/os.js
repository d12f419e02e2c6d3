'use strict';
const os = require('node:os');

function attempt(f) {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

console.log(Object.keys(os).join());
console.log(Object.keys(os).map((name) => typeof os[name] === 'function' ? `${os[name].name}/${os[name].length}` : typeof os[name]).join());
for (const name of ['arch', 'platform', 'endianness', 'type']) console.log(name, typeof os[name](), `${os[name]}` === os[name]());
console.log(os.platform() === process.platform, os.arch() === process.arch, JSON.stringify(os.EOL), os.devNull);
console.log(typeof os.hostname(), os.hostname().length > 0, os.totalmem() > os.freemem(), os.uptime() > 0, os.loadavg().length);
console.log(os.cpus().length > 0, Object.keys(os.cpus()[0]).join(), Object.keys(os.cpus()[0].times).join());
console.log(Object.keys(os.userInfo()).join(), Object.getPrototypeOf(os.userInfo()), Buffer.isBuffer(os.userInfo({ encoding: 'buffer' }).username));
console.log(os.networkInterfaces().lo?.[0].address, os.availableParallelism() > 0);
console.log(os.constants.signals.SIGINT, os.constants.errno.ENOENT, os.constants.priority, Object.keys(os.constants).join());
process.env.TMPDIR = '/some/dir/';
console.log(os.tmpdir());
attempt(() => os.getPriority('x'));
attempt(() => os.setPriority('x'));
attempt(() => os.setPriority(0, 99));
attempt(() => os.setPriority());
attempt(() => typeof os.getPriority());
