// The classes of file information: Stats, BigIntStats, StatFs, Dirent.

const { constants } = internal;
const { S_IFMT, S_IFREG, S_IFDIR, S_IFCHR, S_IFBLK, S_IFIFO, S_IFLNK, S_IFSOCK } = constants;
const kType = Symbol('type');

const numbers = ['dev', 'mode', 'nlink', 'uid', 'gid', 'rdev', 'blksize', 'ino', 'size', 'blocks',
  'atimeMs', 'mtimeMs', 'ctimeMs', 'birthtimeMs'];

function assign(target, names, values) {
  for (let i = 0; i < names.length; i++) target[names[i]] = values[i];
}

function StatsBase(...values) { assign(this, numbers.slice(0, 10), values); }
for (const [name, type] of [['isDirectory', S_IFDIR], ['isFile', S_IFREG], ['isBlockDevice', S_IFBLK],
  ['isCharacterDevice', S_IFCHR], ['isSymbolicLink', S_IFLNK], ['isFIFO', S_IFIFO], ['isSocket', S_IFSOCK]]) {
  StatsBase.prototype[name] = function() { return this._checkModeProperty(type); };
}

function Stats(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs) {
  assign(this, numbers, [dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs]);
}

function BigIntStats(...values) {
  assign(this, numbers, values);
  assign(this, ['atimeNs', 'mtimeNs', 'ctimeNs', 'birthtimeNs'], values.slice(numbers.length));
}

// The dates are made when they are read: nearly nobody does.
function defineDates(prototype) {
  for (const name of ['atime', 'mtime', 'ctime', 'birthtime']) {
    Object.defineProperty(prototype, name, {
      __proto__: null,
      enumerable: true,
      configurable: true,
      get() {
        const value = new Date(Math.round(Number(this[`${name}Ms`])));
        this[name] = value;
        return value;
      },
      set(value) {
        Object.defineProperty(this, name, { __proto__: null, value, enumerable: true, configurable: true, writable: true });
      },
    });
  }
}

for (const Class of [Stats, BigIntStats]) {
  Object.setPrototypeOf(Class, StatsBase);
  Object.setPrototypeOf(Class.prototype, StatsBase.prototype);
  defineDates(Class.prototype);
}
Stats.prototype._checkModeProperty = function(property) { return (this.mode & S_IFMT) === property; };
BigIntStats.prototype._checkModeProperty = function(property) {
  return (this.mode & BigInt(S_IFMT)) === BigInt(property);
};

function StatFs(type, bsize, frsize, blocks, bfree, bavail, files, ffree) {
  Object.assign(this, { type, bsize, frsize, blocks, bfree, bavail, files, ffree });
}

class Dirent {
  constructor(name, path, type) {
    this.name = name;
    this.parentPath = path;
    this[kType] = type;
  }
  isDirectory() { return this[kType] === constants.UV_DIRENT_DIR; }
  isFile() { return this[kType] === constants.UV_DIRENT_FILE; }
  isBlockDevice() { return this[kType] === constants.UV_DIRENT_BLOCK; }
  isCharacterDevice() { return this[kType] === constants.UV_DIRENT_CHAR; }
  isSymbolicLink() { return this[kType] === constants.UV_DIRENT_LINK; }
  isFIFO() { return this[kType] === constants.UV_DIRENT_FIFO; }
  isSocket() { return this[kType] === constants.UV_DIRENT_SOCKET; }
}

module.exports = {
  Stats, Dirent, StatFs,
  makeStats(values, bigint) {
    if (values === undefined) return undefined;
    return bigint ? new BigIntStats(...values) : new Stats(...values);
  },
};
