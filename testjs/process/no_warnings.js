// flags: --no-warnings
process.on('warning', (w) => console.log('W', w.name));
process.emitWarning('a');
setTimeout(() => {}, -1);
