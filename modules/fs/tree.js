// Functions on whole directory trees: recursive readdir, rm, cp; and class Dir.

const { codes } = require('internal/errors');
const { validateBoolean, validateFunction, validateObject, validateInteger } = require('internal/validators');
const { getPath, getOptions, decode } = require('internal/fs/arguments');
const { Dirent } = require('internal/fs/stats');
const path = require('path');

const { constants, readdir, lstat, stat, unlink, rmdir, removeAll, mkdirAll, copyFile, symlink, readlink, chmod, utimes } = internal;

const isDirectory = (values) => values !== undefined && (values[1] & constants.S_IFMT) === constants.S_IFDIR;
const isLink = (values) => values !== undefined && (values[1] & constants.S_IFMT) === constants.S_IFLNK;

// ---- readdir ----

exports.readdirSync = function readdirSync(where, options) {
  options = getOptions(options);
  where = getPath(where);
  if (options.recursive !== undefined && options.recursive !== null) validateBoolean(options.recursive, 'options.recursive');
  const found = [];
  // Each directory is listed in full before those in it.
  const queue = [''];
  for (let i = 0; i < queue.length; i++) {
    const below = queue[i];
    const directory = below === '' ? where : path.join(where, below);
    const list = readdir(directory, 'scandir');
    for (let j = 0; j < list.length; j += 2) {
      const relative = below === '' ? list[j] : path.join(below, list[j]);
      if (options.withFileTypes) found.push(new Dirent(decode(list[j], options.encoding), directory, list[j + 1]));
      else found.push(decode(relative, options.encoding));
      if (options.recursive && list[j + 1] === constants.UV_DIRENT_DIR) queue.push(relative);
    }
  }
  return found;
};

// ---- rm ----

// SystemError is the class of errors that describe a failed operation in words.
function systemError(code, message, context) {
  const error = new Error(`${message}: ${context.syscall} returned ${context.code} (${context.message})` +
    (context.path === undefined ? '' : ` ${context.path}`) + (context.dest === undefined ? '' : ` => ${context.dest}`));
  Object.defineProperty(error, 'name', { __proto__: null, value: 'SystemError', configurable: true, writable: true });
  error.code = code;
  error.info = context;
  error.errno = context.errno;
  error.syscall = context.syscall;
  error.path = context.path;
  if (context.dest !== undefined) error.dest = context.dest;
  return error;
}

exports.rmSync = function rmSync(where, options) {
  where = getPath(where);
  const { force = false, recursive = false, maxRetries = 0, retryDelay = 100 } = options ?? {};
  if (options !== undefined && options !== null) validateObject(options, 'options');
  validateBoolean(force, 'options.force');
  validateBoolean(recursive, 'options.recursive');
  validateInteger(retryDelay, 'options.retryDelay', 0, 2147483647);
  validateInteger(maxRetries, 'options.maxRetries', 0, 4294967295);
  const values = lstat(where, false, force);
  if (values === undefined) return;
  if (!isDirectory(values)) {
    unlink(where);
  } else if (recursive) {
    removeAll(where);
  } else {
    throw systemError('ERR_FS_EISDIR', 'Path is a directory',
      { code: 'EISDIR', message: 'is a directory', path: where, syscall: 'rm', errno: 21 });
  }
};

exports.rmdirSync = function rmdirSync(where, options) {
  where = getPath(where);
  if (options?.recursive !== undefined) {
    throw new codes.ERR_INVALID_ARG_VALUE('options.recursive', options.recursive, 'is no longer supported');
  }
  rmdir(where);
};

// ---- cp ----

function plainError(code, message) {
  const error = new Error(message);
  error.code = code;
  return error;
}

function checkCpOptions(options) {
  const { dereference = false, errorOnExist = false, filter, force = true, preserveTimestamps = false,
    recursive = false, verbatimSymlinks = false, mode = 0 } = options ?? {};
  if (options !== undefined && options !== null) validateObject(options, 'options');
  for (const [name, value] of Object.entries({ dereference, errorOnExist, force, preserveTimestamps, recursive, verbatimSymlinks })) {
    validateBoolean(value, `options.${name}`);
  }
  if (filter !== undefined) validateFunction(filter, 'options.filter');
  return { dereference, errorOnExist, filter, force, preserveTimestamps, recursive, verbatimSymlinks, mode };
}

exports.cpSync = function cpSync(src, dest, options) {
  options = checkCpOptions(options);
  src = getPath(src, 'src');
  dest = getPath(dest, 'dest');
  if (options.filter !== undefined && !options.filter(src, dest)) return;
  const source = (options.dereference ? stat : lstat)(src, false, false);
  const inside = path.relative(path.resolve(src), path.resolve(dest));
  if (isDirectory(source)) {
    if (!options.recursive) {
      throw plainError('ERR_FS_EISDIR', `Recursive option not enabled, cannot copy a directory: ${path.join(path.resolve(src), '/')}`);
    }
    if (inside === '') throw plainError('ERR_FS_CP_EINVAL', 'src and dest cannot be the same');
    if (inside !== '..' && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside)) {
      throw plainError('ERR_FS_CP_EINVAL', `Cannot copy ${path.join(path.resolve(src), '/')} to a subdirectory of self ${path.resolve(dest)}`);
    }
  } else if (inside === '') {
    throw plainError('ERR_FS_CP_EINVAL', 'src and dest cannot be the same');
  }
  mkdirAll(path.dirname(path.resolve(dest)), 0o777);
  copyEntry(src, dest, source, options);
};

function copyEntry(src, dest, source, options) {
  if (isDirectory(source)) {
    copyDirectory(src, dest, source, options);
    return;
  }
  const target = lstat(dest, false, true);
  if (target !== undefined) {
    if (isDirectory(target)) {
      throw plainError('ERR_FS_CP_NON_DIR_TO_DIR', `Cannot overwrite directory ${dest} with non-directory ${src}`);
    }
    if (!options.force) {
      if (!options.errorOnExist) return;
      throw systemError('ERR_FS_CP_EEXIST', 'Target already exists',
        { message: `${dest} already exists`, path: dest, syscall: 'cp', errno: 17, code: 'EEXIST' });
    }
    unlink(dest);
  }
  if (isLink(source)) {
    const link = readlink(src);
    symlink(options.verbatimSymlinks || path.isAbsolute(link) ? link : path.resolve(path.dirname(src), link), dest);
    return;
  }
  copyFile(src, dest, options.mode);
  if (options.preserveTimestamps) utimes(dest, source[10] / 1000, source[11] / 1000);
}

function copyDirectory(src, dest, source, options) {
  const target = stat(dest, false, true);
  if (target !== undefined && !isDirectory(target)) {
    throw plainError('ERR_FS_CP_DIR_TO_NON_DIR', `Cannot overwrite non-directory ${dest} with directory ${src}`);
  }
  if (target === undefined) mkdirAll(dest, 0o777);
  const list = readdir(src, 'scandir');
  for (let i = 0; i < list.length; i += 2) {
    const from = path.join(src, list[i]);
    const to = path.join(dest, list[i]);
    if (options.filter !== undefined && !options.filter(from, to)) continue;
    copyEntry(from, to, (options.dereference ? stat : lstat)(from, false, false), options);
  }
  if (target === undefined) chmod(dest, source[1] & 0o7777);
}

// ---- Dir ----

class Dir {
  #path;
  #entries;
  #closed = false;

  constructor(where, list, encoding) {
    this.#path = where;
    this.#entries = [];
    for (let i = 0; i < list.length; i += 2) {
      this.#entries.push(new Dirent(decode(list[i], encoding), where, list[i + 1]));
    }
  }

  get path() { return this.#path; }
  read() { throw missing('Dir.prototype.read'); }

  readSync() {
    if (this.#closed) throw new codes.ERR_DIR_CLOSED();
    return this.#entries.shift() ?? null;
  }

  close() { throw missing('Dir.prototype.close'); }

  closeSync() {
    if (this.#closed) throw new codes.ERR_DIR_CLOSED();
    this.#closed = true;
  }

  entries() { throw missing('Dir.prototype.entries'); }
}

function missing(name) { return require('internal/fs/missing').missing(name); }

exports.Dir = Dir;
exports.opendirSync = function opendirSync(where, options) {
  where = getPath(where);
  options = getOptions(options, { encoding: 'utf8' });
  const { recursive } = options;
  if (recursive) throw missing('opendirSync with options.recursive');
  return new Dir(where, readdir(where, 'opendir'), options.encoding);
};
