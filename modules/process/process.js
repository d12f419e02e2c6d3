// The process object. What concerns the operating system, the end of the
// program and the standard streams comes from Go as `internal`.

const EventEmitter = require('events');
const { codes: {
  ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE, ERR_UNKNOWN_SIGNAL, ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET,
} } = require('internal/errors');
const {
  validateString, validateArray, validateObject, validateFunction, validateInteger,
} = require('internal/validators');

// The prototype's constructor is named `process`, as in Node.
const process = Object.create(Object.create(EventEmitter.prototype, {
  constructor: { value: function process() {}, writable: true, enumerable: false, configurable: true },
}));

const fixed = (name, value) => Object.defineProperty(process, name, { value, enumerable: true, configurable: true, writable: false });
const lazy = (name, get) => Object.defineProperty(process, name, { get, enumerable: true, configurable: true });

fixed('version', internal.version);
fixed('versions', internal.versions);
fixed('arch', internal.arch);
fixed('platform', internal.platform);
fixed('release', internal.release);
Object.defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true });
EventEmitter.call(process);

// --- the end of the program ---

Object.defineProperty(process, '_exiting', { get: internal.isExiting, set() {}, enumerable: true, configurable: true });

function checkedExitCode(code) {
  if (code === undefined || code === null) return code;
  if (typeof code === 'string' && code !== '' && Number.isInteger(+code)) return code;
  validateInteger(code, 'code');
  return code;
}

Object.defineProperty(process, 'exitCode', {
  get: internal.getExitCode,
  set(code) { internal.setExitCode(checkedExitCode(code)); },
  enumerable: true,
  configurable: false,
});

process.reallyExit = (code) => internal.reallyExit(code | 0);

process.exit = function exit(code) {
  if (arguments.length > 0 && code !== undefined) process.exitCode = code;
  if (!internal.isExiting()) {
    internal.setExiting();
    process.emit('exit', +(process.exitCode ?? 0));
  }
  process.reallyExit(+(process.exitCode ?? 0));
};

process.abort = function abort() { internal.abort(); };

// --- errors nobody caught ---

let captureCallback = null;

process.setUncaughtExceptionCaptureCallback = function setUncaughtExceptionCaptureCallback(fn) {
  if (fn === null) {
    captureCallback = null;
    return;
  }
  if (typeof fn !== 'function') throw new ERR_INVALID_ARG_TYPE('fn', ['Function', 'null'], fn);
  if (captureCallback !== null) throw new ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET();
  captureCallback = fn;
};

process.hasUncaughtExceptionCaptureCallback = function hasUncaughtExceptionCaptureCallback() {
  return captureCallback !== null;
};

// handle asks the program's handlers; true means that one of them took the error.
function handle(err, origin) {
  process.emit('uncaughtExceptionMonitor', err, origin);
  if (captureCallback !== null) {
    captureCallback(err);
  } else if (!process.emit('uncaughtException', err, origin)) {
    return false;
  }
  // Node makes sure that the loop turns once more after a handled exception.
  require('timers').setImmediate(() => {});
  return true;
}

function unhandledError(reason) {
  const { inspect } = require('util');
  const err = new Error(
    'This error originated either by throwing inside of an async function without a catch block, ' +
    'or by rejecting a promise which was not handled with .catch(). ' +
    `The promise rejected with the reason "${typeof reason === 'object' && reason !== null ? '#<' + (reason.constructor?.name ?? 'Object') + '>' : typeof reason === 'string' ? reason : inspect(reason)}".`);
  Object.defineProperty(err, 'name', { value: 'UnhandledPromiseRejection', enumerable: false, configurable: true, writable: true });
  err.code = 'ERR_UNHANDLED_REJECTION';
  return err;
}

function warnUnhandled(reason, number, withHint) {
  const { inspect } = require('util');
  const text = reason instanceof Error ? reason.stack : inspect(reason);
  const warning = new Error(
    'Unhandled promise rejection. This error originated either by ' +
    'throwing inside of an async function without a catch block, ' +
    'or by rejecting a promise which was not handled with .catch(). ' +
    'To terminate the node process on unhandled promise ' +
    'rejection, use the CLI flag `--unhandled-rejections=strict` (see ' +
    'https://nodejs.org/api/cli.html#cli_unhandled_rejections_mode). ' +
    `(rejection id: ${number})`);
  warning.name = 'UnhandledPromiseRejectionWarning';
  if (reason instanceof Error) warning.stack = reason.stack;
  process.emitWarning(text, 'UnhandledPromiseRejectionWarning');
  if (withHint) process.emitWarning(warning);
}

// handledLate makes the warning about a promise that was handled after it was reported.
function handledLate(number) {
  const warning = new Error(`Promise rejection was handled asynchronously (rejection id: ${number})`);
  warning.name = 'PromiseRejectionHandledWarning';
  warning.id = number;
  Error.captureStackTrace(warning, handledLate);
  return warning;
}

// --- warnings ---

const noDeprecation = () => process.noDeprecation === true;

process.emitWarning = function emitWarning(warning, type, code, ctor) {
  let detail;
  if (type !== null && typeof type === 'object' && !Array.isArray(type)) {
    ({ ctor, code, detail } = type);
    if (typeof detail !== 'string') detail = undefined;
    type = type.type || 'Warning';
  } else if (typeof type === 'function') {
    ctor = type;
    code = '';
    type = 'Warning';
  }
  if (type !== undefined) validateString(type, 'type');
  if (typeof code === 'function') {
    ctor = code;
    code = undefined;
  } else if (code !== undefined) {
    validateString(code, 'code');
  }
  if (typeof warning === 'string') {
    warning = newWarning(warning, type, code, ctor || process.emitWarning, detail);
  } else if (!(warning instanceof Error)) {
    throw new ERR_INVALID_ARG_TYPE('warning', ['Error', 'string'], warning);
  }
  if (warning.name === 'DeprecationWarning') {
    if (noDeprecation()) return;
    if (process.throwDeprecation) {
      process.nextTick(() => { throw warning; });
      return;
    }
  }
  process.nextTick(deliverWarning, warning);
};

function newWarning(message, type, code, ctor, detail) {
  const warning = new Error(message);
  warning.name = String(type || 'Warning');
  if (code !== undefined) warning.code = code;
  if (detail !== undefined) warning.detail = detail;
  Error.captureStackTrace(warning, ctor);
  return warning;
}

function deliverWarning(warning) {
  process.emit('warning', warning);
}

let hinted = false;
let print;

// printWarning is the listener that shows warnings, unless --no-warnings.
function printWarning(warning) {
  if (!(warning instanceof Error)) return;
  const isDeprecation = warning.name === 'DeprecationWarning';
  if (isDeprecation && noDeprecation()) return;
  const trace = internal.flag('trace-warnings') || process.traceProcessWarnings ||
    (isDeprecation && (internal.flag('trace-deprecation') || process.traceDeprecation));
  let text = `(${process.release.name}:${process.pid}) `;
  if (warning.code) text += `[${warning.code}] `;
  if (trace && warning.stack) {
    text += `${warning.stack}`;
  } else {
    text += typeof warning.toString === 'function' ? `${warning.toString()}` : Error.prototype.toString.call(warning);
  }
  if (typeof warning.detail === 'string') text += `\n${warning.detail}`;
  if (!trace && !hinted) {
    hinted = true;
    const option = isDeprecation ? '--trace-deprecation' : '--trace-warnings';
    const name = require('path').basename(process.argv0 || 'gojs', '.exe');
    text += `\n(Use \`${name} ${option} ...\` to show where the warning was created)`;
  }
  print ??= require('console').error; // as in Node, what it is at the first warning
  print(text);
}

if (internal.flag('warnings') !== 'false' && internal.environ('NODE_NO_WARNINGS') !== '1') process.on('warning', printWarning);
if (internal.flag('no-deprecation')) process.noDeprecation = true;
if (internal.flag('throw-deprecation')) process.throwDeprecation = true;

// --- the system ---

process.uptime = function uptime() { return internal.uptime(); };
process.cwd = function cwd() { return internal.cwd(); };
process.chdir = function chdir(directory) {
  validateString(directory, 'directory');
  internal.chdir(directory);
};
process.umask = function umask(mask) { return mask === undefined ? internal.umask(-1) : internal.umask(parseMask(mask)); };

function parseMask(mask) {
  if (typeof mask === 'string') {
    const value = /^[0-7]+$/.test(mask) ? parseInt(mask, 8) : NaN;
    if (Number.isNaN(value)) {
      const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
      throw new ERR_INVALID_ARG_VALUE('mask', mask, 'must be a 32-bit unsigned integer or an octal string');
    }
    return value;
  }
  require('internal/validators').validateUint32(mask, 'mask');
  return mask;
}

process.hrtime = function hrtime(time) {
  const now = internal.hrtime();
  const seconds = Math.floor(now[0]);
  if (time === undefined) return [seconds, now[1]];
  validateArray(time, 'time');
  if (time.length !== 2) throw new ERR_OUT_OF_RANGE('time', 2, time.length);
  const nanos = now[1] - time[1];
  return nanos < 0 ? [seconds - time[0] - 1, nanos + 1e9] : [seconds - time[0], nanos];
};
process.hrtime.bigint = function bigint() {
  const [seconds, nanos] = internal.hrtime();
  return BigInt(seconds) * 1000000000n + BigInt(nanos);
};

process.memoryUsage = function memoryUsage() { return internal.memoryUsage(); };
process.memoryUsage.rss = function rss() { return internal.memoryUsage().rss; };
process.resourceUsage = function resourceUsage() { return internal.resourceUsage(); };
process.constrainedMemory = function constrainedMemory() { return internal.constrainedMemory(); };
process.availableMemory = function availableMemory() { return internal.availableMemory(); };

process.cpuUsage = function cpuUsage(previous) {
  const { userCPUTime: user, systemCPUTime: system } = internal.resourceUsage();
  if (!previous) return { user, system };
  validateObject(previous, 'prevValue');
  return { user: user - previous.user, system: system - previous.system };
};

process._kill = (pid, signal) => internal.kill(pid, signal);
process.kill = function kill(pid, signal) {
  // eslint-disable-next-line eqeqeq
  if (pid != (pid | 0)) throw new ERR_INVALID_ARG_TYPE('pid', 'number', pid);
  let number = 0;
  if (typeof signal === 'number') {
    number = signal;
  } else {
    number = require('os').constants.signals[signal === undefined ? 'SIGTERM' : signal];
    if (number === undefined) throw new ERR_UNKNOWN_SIGNAL(signal);
  }
  internal.kill(pid | 0, number);
  return true;
};

// Signals that have listeners are delivered to them, in place of what they do else.
const signals = new Map();

function signalNumber(name) {
  return typeof name === 'string' && name.startsWith('SIG') ? require('os').constants.signals[name] : undefined;
}

process.on('newListener', function startListeningIfSignal(type) {
  const number = signalNumber(type);
  if (number === undefined || signals.has(type)) return;
  signals.set(type, internal.startSignal(number, () => process.emit(type, type, number)));
});
process.on('removeListener', function stopListeningIfSignal(type) {
  const end = signals.get(type);
  if (end === undefined || process.listenerCount(type) > 0) return;
  signals.delete(type);
  end();
});

for (const name of ['getuid', 'geteuid', 'getgid', 'getegid', 'getgroups']) {
  process[name] = { [name]() { return internal[name](); } }[name];
}

process.nextTick = internal.nextTick;
process.getActiveResourcesInfo = function getActiveResourcesInfo() { return internal.activeResources(); };
process.getBuiltinModule = function getBuiltinModule(id) {
  validateString(id, 'id');
  const name = id.startsWith('node:') ? id.slice(5) : id;
  return !name.startsWith('internal/') && internal.hasBuiltin(name) ? require(name) : undefined;
};
process.ref = function ref(object) { object?.[Symbol.for('nodejs.ref')]?.() ?? object?.ref?.(); };
process.unref = function unref(object) { object?.[Symbol.for('nodejs.unref')]?.() ?? object?.unref?.(); };
process.loadEnvFile = function loadEnvFile() {
  const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
  throw new ERR_METHOD_NOT_IMPLEMENTED('process.loadEnvFile()');
};
process.emitWarning.prototype = undefined;

process.features = {
  inspector: false, debug: false, uv: true, ipv6: true, tls_alpn: true, tls_sni: true, tls_ocsp: true, tls: true,
  openssl_is_boringssl: false, cached_builtins: true, require_module: true, quic: false, typescript: 'strip',
};
process.config = Object.freeze({ target_defaults: Object.freeze({}), variables: Object.freeze({}) });
process.allowedNodeEnvironmentFlags = new Set();

lazy('stdout', internal.stdout);
lazy('stderr', internal.stderr);
lazy('stdin', internal.stdin);

process.env = internal.env;
process.title = internal.title;
process.argv = internal.argv;
process.execArgv = internal.execArgv;
fixed('pid', internal.pid);
process.ppid = internal.ppid;
process.execPath = internal.execPath;
process.debugPort = 9229;
process.argv0 = internal.argv0;

// What Go calls.
module.exports = {
  process,
  emit: (...args) => process.emit(...args),
  handle,
  unhandledError,
  warnUnhandled,
  handledLate,
};
