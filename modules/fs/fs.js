// node:fs.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { validateBoolean, validateInteger, validateObject } = require('internal/validators');
const args = require('internal/fs/arguments');
const { getPath, getFd, isFd, getOptions, getFlags, getMode, getTime, getBytes, checkView, checkRange, decode } = args;
const { Stats, Dirent, StatFs, makeStats } = require('internal/fs/stats');
const tree = require('internal/fs/tree');
const { standIn, makePromises } = require('internal/fs/missing');

const call = internal;
const { constants } = internal;

// ---- whole files ----

function withFile(file, flag, mode, use) {
  if (isFd(file)) return use(getFd(file));
  const fd = call.open(getPath(file), getFlags(flag), mode);
  try {
    return use(fd);
  } finally {
    call.close(fd);
  }
}

function readFileSync(path, options) {
  options = getOptions(options, { flag: 'r' });
  const data = withFile(path, options.flag ?? 'r', 0o666, call.readAll);
  return options.encoding && options.encoding !== 'buffer' ? data.toString(options.encoding) : data;
}

function writeFileSync(path, data, options) {
  options = getOptions(options, { encoding: 'utf8', mode: 0o666, flag: 'w', flush: false });
  const flush = options.flush ?? false;
  validateBoolean(flush, 'options.flush');
  const bytes = getBytes(data, options.encoding || 'utf8');
  withFile(path, options.flag || 'w', getMode(options.mode, 'mode', 0o666), (fd) => {
    for (let at = 0; at < bytes.byteLength;) at += call.write(fd, bytes, at, bytes.byteLength - at, -1);
    if (flush) call.fsync(fd);
  });
}

function appendFileSync(path, data, options) {
  options = { ...getOptions(options, { encoding: 'utf8', mode: 0o666, flag: 'a' }) };
  if (!options.flag || isFd(path)) options.flag = 'a';
  writeFileSync(path, data, options);
}

function existsSync(path) {
  try {
    path = getPath(path);
  } catch (err) {
    if (err?.code === 'ERR_INVALID_ARG_TYPE') {
      require('internal/deprecations').deprecated('DEP0187', 'Passing invalid argument types to fs.existsSync is deprecated');
    }
    return false;
  }
  return path !== '' && call.exists(path);
}

// ---- descriptors ----

function openSync(path, flags, mode) {
  return call.open(getPath(path), getFlags(flags), getMode(mode, 'mode', 0o666));
}

function closeSync(fd) { call.close(getFd(fd)); }

// positionOf reads a position: null and undefined are the current one.
function positionOf(position, allowBig) {
  if (position === undefined || position === null) return -1;
  if (typeof position === 'bigint' && allowBig) return Number(position);
  validateInteger(position, 'position', -1);
  return position;
}

function readSync(fd, buffer, offsetOrOptions, length, position) {
  fd = getFd(fd);
  checkView(buffer);
  let offset = offsetOrOptions;
  if (arguments.length <= 3 || (offset !== null && typeof offset === 'object')) {
    if (offset !== undefined && offset !== null) validateObject(offset, 'options');
    ({ offset = 0, length = buffer.byteLength - (offset ?? 0), position = null } = offset ?? {});
  }
  if (offset === undefined || offset === null) offset = 0;
  else validateInteger(offset, 'offset', 0);
  length = length | 0;
  if (length === 0) return 0;
  if (buffer.byteLength === 0) {
    throw new codes.ERR_INVALID_ARG_VALUE('buffer', buffer, 'is empty and cannot be written');
  }
  checkRange(offset, length, buffer.byteLength);
  return call.read(fd, buffer, offset, length, positionOf(position, true));
}

function writeSync(fd, buffer, offsetOrOptions, length, position) {
  fd = getFd(fd);
  if (typeof buffer === 'string') {
    // (fd, string[, position[, encoding]])
    const bytes = Buffer.from(buffer, Buffer.isEncoding(length) ? length : 'utf8');
    return call.write(fd, bytes, 0, bytes.length, typeof offsetOrOptions === 'number' ? offsetOrOptions : -1);
  }
  if (!ArrayBuffer.isView(buffer)) {
    throw new codes.ERR_INVALID_ARG_TYPE('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'], buffer);
  }
  let offset = offsetOrOptions;
  if (offset !== null && typeof offset === 'object') {
    ({ offset = 0, length = buffer.byteLength - offset, position = null } = offset);
  }
  if (offset === undefined || offset === null) offset = 0;
  else validateInteger(offset, 'offset', 0);
  if (typeof length !== 'number') length = buffer.byteLength - offset;
  if (offset > buffer.byteLength) throw new codes.ERR_OUT_OF_RANGE('offset', `<= ${buffer.byteLength}`, offset);
  checkRange(offset, length, buffer.byteLength);
  return call.write(fd, buffer, offset, length, typeof position === 'number' ? position : -1);
}

function checkViews(buffers) {
  if (!Array.isArray(buffers) || !buffers.every((b) => ArrayBuffer.isView(b))) {
    throw new codes.ERR_INVALID_ARG_TYPE('buffers', 'ArrayBufferView[]', buffers);
  }
}

// each runs one call after the other until one does less than it was asked for.
function each(fd, buffers, position, one) {
  fd = getFd(fd);
  checkViews(buffers);
  let at = typeof position === 'number' ? position : -1;
  let total = 0;
  for (const buffer of buffers) {
    const n = one(fd, buffer, 0, buffer.byteLength, at);
    total += n;
    if (at >= 0) at += n;
    if (n < buffer.byteLength) break;
  }
  return total;
}

function readvSync(fd, buffers, position) { return each(fd, buffers, position, call.read); }
function writevSync(fd, buffers, position) { return each(fd, buffers, position, call.write); }
function fsyncSync(fd) { call.fsync(getFd(fd)); }
function fdatasyncSync(fd) { call.fdatasync(getFd(fd)); }
function fchmodSync(fd, mode) { call.fchmod(getFd(fd), getMode(mode, 'mode')); }
function futimesSync(fd, atime, mtime) { call.futimes(getFd(fd), getTime(atime), getTime(mtime)); }

function getId(id, name) {
  validateInteger(id, name, -1, 4294967295);
  return id;
}
function fchownSync(fd, uid, gid) { call.fchown(getFd(fd), getId(uid, 'uid'), getId(gid, 'gid')); }

function ftruncateSync(fd, len = 0) {
  validateInteger(len, 'len');
  call.ftruncate(getFd(fd), len < 0 ? 0 : len);
}

// ---- information ----

function statSync(path, options = { bigint: false, throwIfNoEntry: true }) {
  return makeStats(call.stat(getPath(path), options?.bigint, options?.throwIfNoEntry === false), options?.bigint);
}
function lstatSync(path, options = { bigint: false, throwIfNoEntry: true }) {
  return makeStats(call.lstat(getPath(path), options?.bigint, options?.throwIfNoEntry === false), options?.bigint);
}
function fstatSync(fd, options = { bigint: false }) {
  return makeStats(call.fstat(getFd(fd), options?.bigint), options?.bigint);
}
function statfsSync(path, options = { bigint: false }) {
  return new StatFs(...call.statfs(getPath(path), options?.bigint));
}

function accessSync(path, mode) {
  path = getPath(path);
  if (mode === undefined || mode === null) {
    mode = constants.F_OK;
  } else {
    validateInteger(mode, 'mode', -2147483648, 2147483647);
    if (mode < 0 || mode > 7) {
      const error = new RangeError('mode is out of range: >= 0 && <= 7');
      error.code = 'ERR_OUT_OF_RANGE';
      throw error;
    }
  }
  call.access(path, mode);
}

function readlinkSync(path, options) {
  options = getOptions(options);
  return decode(call.readlink(getPath(path)), options.encoding);
}

function realpathSync(path, options) {
  options = getOptions(options);
  return decode(call.realpath(getPath(path), 'lstat'), options.encoding);
}
realpathSync.native = (path, options) => {
  options = getOptions(options);
  return decode(call.realpath(getPath(path), 'realpath'), options.encoding);
};

// ---- changes ----

function mkdirSync(path, options) {
  let mode;
  let recursive = false;
  if (typeof options === 'number' || typeof options === 'string') {
    mode = options;
  } else if (options) {
    if (options.recursive !== undefined) {
      recursive = options.recursive;
      validateBoolean(recursive, 'options.recursive');
    }
    ({ mode } = options);
  }
  path = getPath(path);
  mode = getMode(mode, 'mode', 0o777);
  return recursive ? call.mkdirAll(path, mode) : call.mkdir(path, mode);
}

function mkdtempSync(prefix, options) {
  options = getOptions(options);
  return decode(call.mkdtemp(getPath(prefix, 'prefix')), options.encoding);
}

function mkdtempDisposableSync(prefix, options) {
  const path = mkdtempSync(prefix, options);
  const full = require('path').resolve(String(path));
  const remove = () => tree.rmSync(full, { maxRetries: 0, recursive: true, force: true, retryDelay: 0 });
  return { path, remove, [Symbol.dispose]: remove };
}

function unlinkSync(path) { call.unlink(getPath(path)); }
function renameSync(oldPath, newPath) { call.rename(getPath(oldPath, 'oldPath'), getPath(newPath, 'newPath')); }
function linkSync(existingPath, newPath) { call.link(getPath(existingPath, 'existingPath'), getPath(newPath, 'newPath')); }

function symlinkSync(target, path, type) {
  if (type !== undefined && type !== null && !['dir', 'file', 'junction'].includes(type)) {
    throw new codes.ERR_INVALID_ARG_VALUE('type', type, "must be one of: 'dir', 'file', 'junction', undefined");
  }
  call.symlink(getPath(target, 'target'), getPath(path));
}

function copyFileSync(src, dest, mode) {
  src = getPath(src, 'src');
  dest = getPath(dest, 'dest');
  if (mode === undefined || mode === null) mode = 0;
  else validateInteger(mode, 'mode', 0, 7);
  call.copyFile(src, dest, mode);
}

function truncateSync(path, len) {
  if (len === undefined) len = 0;
  const fd = openSync(path, 'r+');
  try {
    ftruncateSync(fd, len);
  } finally {
    closeSync(fd);
  }
}

function chmodSync(path, mode) { call.chmod(getPath(path), getMode(mode, 'mode')); }
function chownSync(path, uid, gid) { call.chown(getPath(path), getId(uid, 'uid'), getId(gid, 'gid')); }
function lchownSync(path, uid, gid) { call.lchown(getPath(path), getId(uid, 'uid'), getId(gid, 'gid')); }
function utimesSync(path, atime, mtime) { call.utimes(getPath(path), getTime(atime), getTime(mtime)); }
function lutimesSync(path, atime, mtime) { call.lutimes(getPath(path), getTime(atime), getTime(mtime)); }

// ---- the module ----

const sync = {
  appendFileSync, accessSync, chownSync, chmodSync, closeSync, copyFileSync, cpSync: tree.cpSync, existsSync, fchownSync,
  fchmodSync, fdatasyncSync, fstatSync, fsyncSync, ftruncateSync, futimesSync, lchownSync, linkSync, lstatSync,
  lutimesSync, mkdirSync, mkdtempSync, mkdtempDisposableSync, openSync, readdirSync: tree.readdirSync, readSync,
  readvSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync: tree.rmSync, rmdirSync: tree.rmdirSync,
  statSync, statfsSync, symlinkSync, truncateSync, unlinkSync, utimesSync, writeFileSync, writeSync, writevSync,
  opendirSync: tree.opendirSync,
};

const names = ['appendFile', 'appendFileSync', 'access', 'accessSync', 'chown', 'chownSync', 'chmod', 'chmodSync', 'close',
  'closeSync', 'copyFile', 'copyFileSync', 'cp', 'cpSync', 'createReadStream', 'createWriteStream', 'exists', 'existsSync',
  'fchown', 'fchownSync', 'fchmod', 'fchmodSync', 'fdatasync', 'fdatasyncSync', 'fstat', 'fstatSync', 'fsync', 'fsyncSync',
  'ftruncate', 'ftruncateSync', 'futimes', 'futimesSync', 'glob', 'globSync', 'lchown', 'lchownSync', 'lchmod',
  'lchmodSync', 'link', 'linkSync', 'lstat', 'lstatSync', 'lutimes', 'lutimesSync', 'mkdir', 'mkdirSync', 'mkdtemp',
  'mkdtempSync', 'mkdtempDisposableSync', 'open', 'openSync', 'openAsBlob', 'readdir', 'readdirSync', 'read', 'readSync',
  'readv', 'readvSync', 'readFile', 'readFileSync', 'readlink', 'readlinkSync', 'realpath', 'realpathSync', 'rename',
  'renameSync', 'rm', 'rmSync', 'rmdir', 'rmdirSync', 'stat', 'statfs', 'statSync', 'statfsSync', 'symlink', 'symlinkSync',
  'truncate', 'truncateSync', 'unwatchFile', 'unlink', 'unlinkSync', 'utimes', 'utimesSync', 'watch', 'watchFile',
  'writeFile', 'writeFileSync', 'write', 'writeSync', 'writev', 'writevSync'];
for (const name of names) exports[name] = sync[name] ?? standIn(name, name);
exports.lchmod = undefined;
exports.lchmodSync = undefined;
exports.realpath.native = standIn('native', 'realpath.native');
exports.Dirent = Dirent;
exports.Stats = Stats;
for (const name of ['ReadStream', 'WriteStream', 'FileReadStream', 'FileWriteStream', 'Utf8Stream']) {
  exports[name] = standIn(name.replace('File', ''), name);
}
exports._toUnixTimestamp = getTime;
exports.Dir = tree.Dir;
exports.opendir = standIn('opendir', 'opendir');
exports.opendirSync = sync.opendirSync;
Object.defineProperty(exports, 'constants', { __proto__: null, value: constants, enumerable: true });

let promises;
Object.defineProperty(exports, 'promises', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get() { return promises ??= makePromises(); },
});
