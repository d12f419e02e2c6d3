// args: one --two
const { EventEmitter } = require('events');
console.log(Object.prototype.toString.call(process), process.constructor.name, process instanceof EventEmitter, process === globalThis.process, process === require('node:process'));
console.log(process.version, process.versions.node, process.platform, process.arch, process.release.name);
console.log(process.argv.length, process.argv.slice(2), process.execArgv, typeof process.pid, typeof process.ppid, process.argv[1].endsWith('shape.js'));
for (const k of ['argv', 'env', 'exitCode', 'version', 'versions', 'pid', 'execPath', 'exit', 'emitWarning', 'nextTick']) {
  const d = Object.getOwnPropertyDescriptor(process, k);
  console.log(k, 'value' in d ? 'value' : 'accessor', d.writable, d.enumerable, d.configurable);
}
console.log(typeof process.hrtime.bigint(), process.hrtime().length, process.uptime() > 0, typeof process.memoryUsage().rss, process.cwd() === __dirname);
const T = (f) => { try { console.log('ok', f()); } catch (e) { console.log(e.name, e.code, e.message); } };
T(() => process.hrtime(1)); T(() => process.hrtime([1])); T(() => process.kill('x')); T(() => process.kill(process.pid, 'NOPE')); T(() => process.kill(process.pid, 0)); T(() => process.chdir(1)); T(() => process.setUncaughtExceptionCaptureCallback(1));
console.log(process.hrtime([0, 0])[0] >= 0, process.hasUncaughtExceptionCaptureCallback());
