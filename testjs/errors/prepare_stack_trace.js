// Error.prepareStackTrace and the call sites it is given.
const orig = Error.prepareStackTrace;
console.log(typeof orig);
function callsites() { const o = Error.prepareStackTrace; Error.prepareStackTrace = (_, s) => s; const s = new Error().stack.slice(1); Error.prepareStackTrace = o; return s; }
function named() { return callsites(); }
const show = (s) => [s.getFileName()?.split('/').pop(), s.getLineNumber(), s.getColumnNumber(), s.getFunctionName(), s.isNative(), s.isEval(), s.isToplevel(), s.isAsync(), s.getEvalOrigin(), s.getPromiseIndex(), String(s).split('/').pop()].join('|');
console.log(show(named()[0])); console.log(show(named()[1]));
console.log(show([1].map(() => callsites()[0])[0]));
Error.prepareStackTrace = (e, s) => { return `${e.message}:${s.length > 0}:${s[0].constructor.name}:${Object.prototype.toString.call(s[0])}` };
console.log(new Error('hi').stack); const ob = {}; Error.captureStackTrace(ob); console.log(ob.stack);
try { null.x } catch (e) { console.log(e.stack) }
Error.prepareStackTrace = () => { throw new Error('in prepare') };
try { console.log(new Error('x').stack) } catch (e) { console.log('threw', e.message) }
Error.prepareStackTrace = undefined; console.log(new Error('y').stack.split('\n')[0]);
Error.prepareStackTrace = (e, s) => ({ custom: 1 }); const w = new Error('w'); console.log(w.stack, w.stack === w.stack);
Error.prepareStackTrace = orig;
function depd() { const obj = {}; const lim = Error.stackTraceLimit; const prep = Error.prepareStackTrace; Error.prepareStackTrace = (o, st) => st; Error.stackTraceLimit = Math.max(10, lim); Error.captureStackTrace(obj); const stack = obj.stack.slice(1); Error.prepareStackTrace = prep; Error.stackTraceLimit = lim; return stack }
console.log(show(depd()[0]), require('util').inspect(depd()[0]).length > 0);
console.log(Object.getOwnPropertyNames(Object.getPrototypeOf(depd()[0])).join());
