'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'gojs-fs-'));
const at = (name) => path.join(dir, name);
const clean = (text) => String(text).replaceAll(dir, 'DIR').replace(/gojs-fs-\w{6}/g, 'gojs-fs-X');
function attempt(label, f) {
  try {
    const value = f();
    console.log(label, typeof value === 'object' && value !== null ? clean(JSON.stringify(value)) : clean(value));
  } catch (error) {
    console.log(label, error.name, error.code, clean(error.message), clean(Object.keys(error).map((k) => `${k}=${error[k]}`).join()));
  }
}

process.on('exit', () => fs.rmSync(dir, { recursive: true, force: true }));

attempt('write', () => fs.writeFileSync(at('a.txt'), 'hello'));
attempt('read', () => fs.readFileSync(at('a.txt'), 'utf8'));
attempt('read buffer', () => Buffer.isBuffer(fs.readFileSync(at('a.txt'))));
attempt('read hex', () => fs.readFileSync(at('a.txt'), { encoding: 'hex' }));
attempt('append', () => { fs.appendFileSync(at('a.txt'), ' world'); return fs.readFileSync(at('a.txt'), 'latin1'); });
attempt('write buffer', () => { fs.writeFileSync(at('b'), Buffer.from([1, 2, 255])); return fs.readFileSync(at('b')); });
attempt('write view', () => { fs.writeFileSync(at('b'), new Uint16Array([0x4241])); return fs.readFileSync(at('b'), 'utf8'); });
attempt('write encoding', () => { fs.writeFileSync(at('b'), '6162', 'hex'); return fs.readFileSync(at('b'), 'utf8'); });
attempt('write flag a', () => { fs.writeFileSync(at('b'), 'cd', { flag: 'a' }); return fs.readFileSync(at('b'), 'utf8'); });
attempt('write flag wx', () => fs.writeFileSync(at('b'), 'cd', { flag: 'wx' }));
attempt('write bad flag', () => fs.writeFileSync(at('b'), 'cd', { flag: 'nope' }));
attempt('write url', () => { fs.writeFileSync(require('node:url').pathToFileURL(at('u')), 'u'); return fs.readFileSync(Buffer.from(at('u')), 'utf8'); });
for (const bad of [5, true, {}, null, undefined, Symbol('s'), () => 1]) attempt('bad data', () => fs.writeFileSync(at('x'), bad));
for (const bad of [undefined, null, {}, true, -1, 1.5, 'a\0b', [], 99999]) attempt('bad path', () => fs.readFileSync(bad));
attempt('bad encoding', () => fs.readFileSync(at('a.txt'), 'nope'));
attempt('bad options', () => fs.readFileSync(at('a.txt'), 5));
attempt('missing', () => fs.readFileSync(at('missing')));
attempt('directory', () => fs.readFileSync(dir));
attempt('write missing dir', () => fs.writeFileSync(at('no/such'), 'x'));
attempt('exists', () => [fs.existsSync(at('a.txt')), fs.existsSync(at('zz')), fs.existsSync(5), fs.existsSync(), fs.existsSync(Buffer.from(at('a.txt')))]);
attempt('access', () => fs.accessSync(at('a.txt'), fs.constants.R_OK));
attempt('access missing', () => fs.accessSync(at('zz')));
attempt('access bad mode', () => fs.accessSync(at('a.txt'), 99));
attempt('rename', () => { fs.renameSync(at('b'), at('c')); return fs.existsSync(at('c')); });
attempt('rename missing', () => fs.renameSync(at('b'), at('d')));
attempt('copy', () => { fs.copyFileSync(at('c'), at('d')); return fs.readFileSync(at('d'), 'utf8'); });
attempt('copy excl', () => fs.copyFileSync(at('c'), at('d'), fs.constants.COPYFILE_EXCL));
attempt('copy missing', () => fs.copyFileSync(at('zz'), at('d')));
attempt('truncate', () => { fs.truncateSync(at('d'), 2); return fs.readFileSync(at('d'), 'utf8'); });
attempt('truncate longer', () => { fs.truncateSync(at('d'), 4); return fs.readFileSync(at('d')); });
attempt('unlink', () => { fs.unlinkSync(at('d')); return fs.existsSync(at('d')); });
attempt('unlink missing', () => fs.unlinkSync(at('d')));
attempt('unlink dir', () => fs.unlinkSync(dir) ?? 'no error');
attempt('symlink', () => { fs.symlinkSync('a.txt', at('link')); return [fs.readlinkSync(at('link')), fs.readFileSync(at('link'), 'utf8'), fs.lstatSync(at('link')).isSymbolicLink(), fs.statSync(at('link')).isSymbolicLink()]; });
attempt('symlink exists', () => fs.symlinkSync('a.txt', at('link')));
attempt('readlink no link', () => fs.readlinkSync(at('a.txt')));
attempt('realpath', () => [path.basename(fs.realpathSync(at('link'))), path.basename(fs.realpathSync.native(at('link')))]);
attempt('realpath missing', () => fs.realpathSync(at('zz')));
attempt('link', () => { fs.linkSync(at('a.txt'), at('hard')); return fs.statSync(at('hard')).nlink; });
attempt('chmod', () => { fs.chmodSync(at('a.txt'), 0o600); return (fs.statSync(at('a.txt')).mode & 0o777).toString(8); });
attempt('chmod string', () => { fs.chmodSync(at('a.txt'), '644'); return (fs.statSync(at('a.txt')).mode & 0o777).toString(8); });
attempt('chmod bad', () => fs.chmodSync(at('a.txt'), 'zz'));
attempt('utimes', () => { fs.utimesSync(at('a.txt'), 1000, new Date(2000500)); const s = fs.statSync(at('a.txt')); return [s.atimeMs, s.mtimeMs, s.mtime.toISOString()]; });
attempt('utimes string', () => { fs.utimesSync(at('a.txt'), '1000.5', 2); return fs.statSync(at('a.txt')).atimeMs; });
attempt('utimes bad', () => fs.utimesSync(at('a.txt'), 'x', 2));
attempt('stat', () => { const s = fs.statSync(at('a.txt')); return [s.size, s.isFile(), s.isDirectory(), s.isFIFO(), s.isSocket(), s.isBlockDevice(), s.isCharacterDevice(), s.constructor.name, s.mtime instanceof Date]; });
attempt('stat keys', () => Object.keys(fs.statSync(at('a.txt'))).join());
attempt('stat bigint', () => { const s = fs.statSync(at('a.txt'), { bigint: true }); return [typeof s.size, s.size === 11n, typeof s.mtimeNs, s.constructor.name, Object.keys(s).join()].join(); });
attempt('stat missing', () => fs.statSync(at('zz')));
attempt('stat quiet', () => fs.statSync(at('zz'), { throwIfNoEntry: false }));
attempt('lstat missing', () => fs.lstatSync(at('zz')));
attempt('open', () => {
  const fd = fs.openSync(at('o'), 'w+');
  const out = [fs.writeSync(fd, 'hello'), fs.writeSync(fd, Buffer.from('XYZ'), 1, 2, 0), fs.writeSync(fd, 'é', 5, 'utf8')];
  const b = Buffer.alloc(10);
  out.push(fs.readSync(fd, b, 0, 10, 0), b.toString('latin1'), fs.fstatSync(fd).size);
  out.push(fs.readSync(fd, b), fs.readSync(fd, b, { position: 2, length: 3 }));
  fs.ftruncateSync(fd, 3);
  fs.fsyncSync(fd);
  fs.fdatasyncSync(fd);
  fs.fchmodSync(fd, 0o640);
  fs.futimesSync(fd, 1, 2);
  fs.closeSync(fd);
  return out.concat(fs.readFileSync(at('o'), 'utf8'));
});
attempt('open missing', () => fs.openSync(at('zz')));
attempt('open bad flags', () => fs.openSync(at('zz'), 'q'));
attempt('open bad mode', () => fs.openSync(at('zz'), 'r', 'zz'));
attempt('close bad', () => fs.closeSync(9999));
attempt('close type', () => fs.closeSync('x'));
attempt('read bad fd', () => fs.readSync(9999, Buffer.alloc(1)));
attempt('read no buffer', () => fs.readSync(0, 'x'));
attempt('read range', () => { const fd = fs.openSync(at('o')); try { return fs.readSync(fd, Buffer.alloc(2), 3, 1); } finally { fs.closeSync(fd); } });
attempt('read range 2', () => { const fd = fs.openSync(at('o')); try { return fs.readSync(fd, Buffer.alloc(2), 0, 5); } finally { fs.closeSync(fd); } });
attempt('write bad', () => fs.writeSync(1, {}));
attempt('fd file', () => { const fd = fs.openSync(at('o'), 'r+'); try { fs.writeFileSync(fd, 'via fd'); return fs.readFileSync(at('o'), 'utf8'); } finally { fs.closeSync(fd); } });
attempt('readv', () => { const fd = fs.openSync(at('o'), 'r+'); try { const b = [Buffer.alloc(2), Buffer.alloc(3)]; return [fs.readvSync(fd, b, 0), b.join('|'), fs.writevSync(fd, [Buffer.from('q'), Buffer.from('r')], 0)]; } finally { fs.closeSync(fd); } });
attempt('types', () => [fs.constants.O_RDONLY, fs.constants.F_OK, fs.constants.S_IFMT, typeof fs.promises, fs.F_OK]);
