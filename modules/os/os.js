// node:os. What the system says comes from Go.

const { validateInt32, validateInteger } = require('internal/validators');
const { Buffer } = require('buffer');

const native = internal;
const env = () => require('process').env;

const getOSType = () => native.uname()[0];
const getOSRelease = () => native.uname()[1];
const getOSVersion = () => native.uname()[2];
const getMachine = () => native.uname()[3];
const arch = () => native.arch;
const platform = () => native.platform;
const endianness = () => 'LE';
const loadavg = () => native.loadavg();

function named(name, f) {
  return Object.defineProperty(f, 'name', { __proto__: null, value: name, configurable: true });
}

const availableParallelism = named('', () => native.cpuCount());
const freemem = named('', () => native.memory()[1]);
const totalmem = named('', () => native.memory()[0]);
const hostname = named('wrappedFn', () => native.hostname());
const uptime = named('wrappedFn', () => native.uptime());
const homedir = named('wrappedFn', () => env().HOME || native.homedir());

function tmpdir() {
  if (native.platform === 'win32') {
    const { TEMP, TMP, SystemRoot, windir } = env();
    const path = TEMP || TMP || `${SystemRoot || windir}\\temp`;
    return path.length > 1 && path.endsWith('\\') && !path.endsWith(':\\') ? path.slice(0, -1) : path;
  }
  const { TMPDIR, TMP, TEMP } = env();
  const path = TMPDIR || TMP || TEMP || '/tmp';
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function cpus() {
  return native.cpus().map(({ model, speed, times: { user, nice, sys, idle, irq } }) => (
    { model, speed, times: { user, nice, sys, idle, irq } }));
}

function networkInterfaces() {
  const interfaces = {};
  for (const found of native.networks()) {
    const { address, netmask, family, mac, internal: own, cidr, scopeid } = found;
    const shown = { address, netmask, family, mac, internal: own, cidr };
    if (scopeid !== undefined) shown.scopeid = scopeid;
    (interfaces[found.interface] ??= []).push(shown);
  }
  return interfaces;
}

function checkInt32(value, name, min = -2147483648, max = 2147483647) {
  if (validateInt32) validateInt32(value, name, min, max);
  else validateInteger(value, name, min, max);
}

function getPriority(pid) {
  if (pid === undefined) pid = 0;
  else checkInt32(pid, 'pid');
  return native.getPriority(pid);
}

function setPriority(pid, priority) {
  if (priority === undefined) {
    priority = pid;
    pid = 0;
  }
  checkInt32(pid, 'pid');
  checkInt32(priority, 'priority', -20, 19);
  native.setPriority(pid, priority);
}

function userInfo(options) {
  const found = native.user();
  const text = (value) => (options?.encoding === 'buffer' ? Buffer.from(value) : value);
  return {
    __proto__: null,
    uid: found.uid,
    gid: found.gid,
    username: text(found.username),
    homedir: text(found.homedir),
    shell: found.shell === '' ? null : text(found.shell),
  };
}

// Each of these can stand for its result in a template.
for (const f of [arch, availableParallelism, endianness, freemem, homedir, hostname, platform, getOSRelease, tmpdir,
  totalmem, getOSType, uptime, getOSVersion, getMachine]) {
  f[Symbol.toPrimitive] = () => f();
}

const constants = Object.create(null, {
  UV_UDP_REUSEADDR: { __proto__: null, value: 4, enumerable: true },
  dlopen: { __proto__: null, value: native.constants.dlopen, enumerable: true },
  errno: { __proto__: null, value: native.constants.errno, enumerable: true },
  signals: { __proto__: null, value: Object.freeze(native.constants.signals), enumerable: true },
  priority: { __proto__: null, value: native.constants.priority, enumerable: true },
});

const os = module.exports = {
  arch, availableParallelism, cpus, endianness, freemem, getPriority, homedir, hostname, loadavg, networkInterfaces,
  platform, release: getOSRelease, setPriority, tmpdir, totalmem, type: getOSType, userInfo, uptime,
  version: getOSVersion, machine: getMachine,
};
Object.defineProperties(os, {
  constants: { __proto__: null, enumerable: true, value: constants },
  EOL: { __proto__: null, enumerable: true, configurable: true, value: native.platform === 'win32' ? '\r\n' : '\n' },
  devNull: { __proto__: null, enumerable: true, configurable: true, value: native.platform === 'win32' ? '\\\\.\\nul' : '/dev/null' },
});
