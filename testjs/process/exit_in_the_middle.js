process.on('exit', (c) => { console.log('exit', c); process.exit(4); console.log('never'); });
setTimeout(() => console.log('never'), 1);
try { process.exit(3); } finally { console.log('never'); }
