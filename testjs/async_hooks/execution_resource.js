// executionAsyncResource: the very object init got, an empty one at top level.
const { createHook, executionAsyncResource, AsyncResource, executionAsyncId } = require('async_hooks');
const seen = new Map();
createHook({ init(id, type, trigger, resource) { seen.set(id, resource); } }).enable();
const check = (label) => console.log(label, executionAsyncResource() === seen.get(executionAsyncId()), executionAsyncResource().constructor?.name);
console.log(executionAsyncResource() === executionAsyncResource(), Object.keys(executionAsyncResource()).length);
const t = setTimeout(function () { check('timeout'); console.log(executionAsyncResource() === t, this === t); }, 1);
const i = setImmediate(function () { check('immediate'); console.log(executionAsyncResource() === i); });
process.nextTick(() => { check('tick'); console.log(executionAsyncResource().args); }, 1, 2);
queueMicrotask(() => check('microtask'));
class Mine extends AsyncResource { constructor() { super('MINE'); } }
const m = new Mine();
m.runInAsyncScope(() => { check('mine'); console.log(executionAsyncResource() === m); });
