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

attempt('mkdir', () => fs.mkdirSync(at('d')));
attempt('mkdir exists', () => fs.mkdirSync(at('d')));
attempt('mkdir deep', () => fs.mkdirSync(at('x/y/z')));
attempt('mkdir recursive', () => fs.mkdirSync(at('x/y/z'), { recursive: true }));
attempt('mkdir recursive again', () => fs.mkdirSync(at('x/y/z'), { recursive: true }));
attempt('mkdir recursive part', () => fs.mkdirSync(at('x/y/w/v'), { recursive: true }));
fs.writeFileSync(at('f'), 'f');
attempt('mkdir over file', () => fs.mkdirSync(at('f'), { recursive: true }));
attempt('mkdir under file', () => fs.mkdirSync(at('f/g'), { recursive: true }));
attempt('mkdir mode', () => { fs.mkdirSync(at('m'), 0o700); return (fs.statSync(at('m')).mode & 0o777).toString(8); });
attempt('mkdir bad', () => fs.mkdirSync(at('q'), { recursive: 'yes' }));
attempt('mkdir bad path', () => fs.mkdirSync(5));
fs.writeFileSync(at('x/1.txt'), '1');
fs.writeFileSync(at('x/y/2.txt'), '2');
fs.symlinkSync('1.txt', at('x/link'));
attempt('readdir', () => fs.readdirSync(at('x')));
attempt('readdir buffer', () => fs.readdirSync(at('x'), 'buffer').map((b) => b.toString('hex')));
attempt('readdir types', () => fs.readdirSync(at('x'), { withFileTypes: true }).map((e) => [e.name, e.parentPath, e.isFile(), e.isDirectory(), e.isSymbolicLink(), e.constructor.name]));
attempt('readdir recursive', () => fs.readdirSync(at('x'), { recursive: true }).sort());
attempt('readdir recursive types', () => fs.readdirSync(at('x'), { recursive: true, withFileTypes: true }).map((e) => path.join(e.parentPath, e.name)).sort());
attempt('readdir missing', () => fs.readdirSync(at('zz')));
attempt('readdir file', () => fs.readdirSync(at('f')));
attempt('readdir bad', () => fs.readdirSync());
attempt('readdir bad encoding', () => fs.readdirSync(at('x'), 'nope'));
attempt('opendir', () => {
  const handle = fs.opendirSync(at('x'));
  const names = [];
  for (let entry; (entry = handle.readSync()) !== null;) names.push(entry.name);
  handle.closeSync();
  return names.sort().concat(handle.path);
});
attempt('opendir closed', () => { const handle = fs.opendirSync(at('x')); handle.closeSync(); return handle.readSync(); });
attempt('opendir missing', () => fs.opendirSync(at('zz')));
attempt('rmdir', () => { fs.rmdirSync(at('d')); return fs.existsSync(at('d')); });
attempt('rmdir full', () => fs.rmdirSync(at('x')));
attempt('rmdir missing', () => fs.rmdirSync(at('zz')));
attempt('rmdir file', () => fs.rmdirSync(at('f')));
attempt('rm dir', () => fs.rmSync(at('x')));
attempt('rm missing', () => fs.rmSync(at('zz')));
attempt('rm missing force', () => fs.rmSync(at('zz'), { force: true }));
attempt('rm file', () => { fs.rmSync(at('f')); return fs.existsSync(at('f')); });
attempt('cp', () => { fs.cpSync(at('x'), at('copy'), { recursive: true }); return fs.readdirSync(at('copy'), { recursive: true }).sort(); });
attempt('cp not recursive', () => fs.cpSync(at('x'), at('copy2')));
attempt('cp file', () => { fs.cpSync(at('x/1.txt'), at('one/two.txt')); return fs.readFileSync(at('one/two.txt'), 'utf8'); });
attempt('cp exists', () => fs.cpSync(at('x/1.txt'), at('one/two.txt'), { errorOnExist: true, force: false }));
attempt('cp filter', () => { fs.cpSync(at('x'), at('copy3'), { recursive: true, filter: (s) => !s.endsWith('1.txt') }); return fs.readdirSync(at('copy3')).sort(); });
attempt('cp missing', () => fs.cpSync(at('zz'), at('q')));
attempt('cp into itself', () => fs.cpSync(at('x'), at('x/sub'), { recursive: true }));
attempt('rm recursive', () => { fs.rmSync(at('x'), { recursive: true }); return fs.existsSync(at('x')); });
attempt('rm bad', () => fs.rmSync(at('q'), { recursive: 5 }));
attempt('mkdtemp', () => { const made = fs.mkdtempSync(at('t-')); return [path.basename(made).length, fs.statSync(made).isDirectory()]; });
attempt('mkdtemp missing', () => fs.mkdtempSync(at('no/t-')).length);
attempt('mkdtemp bad', () => fs.mkdtempSync());
attempt('list', () => fs.readdirSync(dir).filter((name) => !name.startsWith('t-')));
