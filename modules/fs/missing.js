// What node:fs has and gojs has not yet: it is there by name and says so.

function missing(name) {
  const error = new Error(`fs.${name} is not there yet: gojs has only the synchronous functions of node:fs so far`);
  error.code = 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM';
  return error;
}

// standIn makes a function that throws when it is called.
function standIn(name, label) {
  return Object.defineProperty(function() { throw missing(label); }, 'name', { __proto__: null, value: name, configurable: true });
}

const promised = ['access', 'copyFile', 'cp', 'glob', 'open', 'opendir', 'rename', 'truncate', 'rm', 'rmdir', 'mkdir',
  'readdir', 'readlink', 'symlink', 'lstat', 'stat', 'statfs', 'link', 'unlink', 'chmod', 'lchmod', 'lchown', 'chown',
  'utimes', 'lutimes', 'realpath', 'mkdtemp', 'mkdtempDisposable', 'writeFile', 'appendFile', 'readFile', 'watch'];

module.exports = {
  missing,
  standIn,
  makePromises() {
    const promises = {};
    for (const name of promised) {
      promises[name] = Object.defineProperty(
        async function() { throw missing(`promises.${name}`); }, 'name', { __proto__: null, value: name, configurable: true });
    }
    promises.constants = internal.constants;
    return promises;
  },
};
