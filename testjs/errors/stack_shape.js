// What an error's stack is: an own accessor, made at construction, writable, with captureStackTrace and stackTraceLimit.
const e = new Error('x');
const d = Object.getOwnPropertyDescriptor(e, 'stack');
console.log(typeof d.get, typeof d.set, d.enumerable, d.configurable, Object.getOwnPropertyNames(e).join());
e.message = 'changed'; console.log(e.stack.split('\n')[0]);
e.stack = 'mine'; console.log(e.stack);
class A extends Error {} console.log(new A('q').stack.split('\n')[0], Object.keys(new A('q')).length);
const o = { name: 'N', message: 'M' }; Error.captureStackTrace(o); console.log(o.stack.split('\n')[0], Object.keys(o).join());
Error.stackTraceLimit = 1; function deep(n) { return n ? deep(n - 1) : new Error('d'); } console.log(deep(5).stack.split('\n').length);
Error.stackTraceLimit = 0; console.log(new Error('none').stack);
console.log(new Error('c', { cause: 0 }).cause, 'cause' in new Error('c', {}), new Error(undefined).hasOwnProperty('message'), Error('call') instanceof Error);
function outer() { const t = {}; Error.stackTraceLimit = 10; Error.captureStackTrace(t, outer); return t.stack.includes('outer'); } console.log(outer());
