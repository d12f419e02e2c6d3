const T = (f) => { try { console.log('ok', f()); } catch (e) { console.log(e.name, e.code, e.message); } };
T(() => process.exitCode = 'x'); T(() => process.exitCode = 1.5); T(() => process.exitCode = '5'); T(() => process.exitCode);
T(() => process.exitCode = {}); T(() => process.exit('z')); T(() => process.exit(1.5)); T(() => process.exitCode = undefined); T(() => process.exitCode = null);
process.on('exit', (c) => { console.log('exit', c); process.exitCode = 9; });
