// yield* in an async generator awaits what the delegate's methods return, but not the values it yields.
const { createHook, executionAsyncId } = require('async_hooks');
const log = (s) => require('fs').writeSync(1, `${s} e${executionAsyncId()}\n`);
createHook({
  init(id, type, trigger) { log(`init ${type} ${id}<-${trigger}`); },
  before(id) { log(`before ${id}`); },
  after(id) { log(`after ${id}`); },
  promiseResolve(id) { log(`resolve ${id}`); },
}).enable();
async function* inner() { try { const got = yield 1; log(`got ${got}`); yield 2; return 3; } finally { log('left'); } }
async function* outer(over) { log(`result ${yield* over}`); }
const drive = (over, last) => setImmediate(() => {
  const it = outer(over);
  it.next().catch((error) => log(error.message));
  it.next('sent').then(({ value, done }) => log(`second ${value} ${done}`));
  last(it).then(({ value, done }) => log(`last ${value} ${done}`), (error) => log(`failed ${error.message}`));
});
for (const last of [(it) => it.next(), (it) => it.return('early'), (it) => it.throw(new Error('thrown'))]) {
  drive(inner(), last);
  drive(['a', Promise.resolve('b'), 'c'], last);
  drive({ [Symbol.asyncIterator]: () => ({ next: () => ({ value: Promise.resolve('own'), done: false }) }) }, last);
}
drive({ [Symbol.asyncIterator]: () => ({ next: () => 5 }) }, (it) => it.next());
