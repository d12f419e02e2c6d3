process.on('warning', (w) => console.log('W', w.name, w.message, w.code, w.detail));
process.emitWarning('a'); process.emitWarning('b', 'T', 'C'); process.emitWarning('c', { type: 'D', code: 'X', detail: 'det\nail' });
process.emitWarning(new RangeError('err')); process.emitWarning('dep', 'DeprecationWarning', 'DEP1');
const T = (f) => { try { console.log('ok', f()); } catch (e) { console.log(e.name, e.code, e.message); } };
T(() => process.emitWarning()); T(() => process.emitWarning('a', 1)); T(() => process.emitWarning('a', 'b', 1)); T(() => process.emitWarning({}));
