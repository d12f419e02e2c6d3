// Only a return statement with a value awaits at the end of an async generator, and before finally blocks run.
const { createHook, executionAsyncId } = require('async_hooks');
const log = (s) => require('fs').writeSync(1, `${s} e${executionAsyncId()}\n`);
createHook({
  init(id, type, trigger) { log(`init ${type} ${id}<-${trigger}`); },
  before(id) { log(`before ${id}`); },
  after(id) { log(`after ${id}`); },
  promiseResolve(id) { log(`resolve ${id}`); },
}).enable();
const generators = [
  async function* () {},
  async function* () { return; },
  async function* () { return undefined; },
  async function* () { return Promise.resolve(1); },
  async function* () { yield 1; },
  async function* () { throw new Error('thrown'); },
  async function* () { try { return 1; } finally { log('finally'); } },
  async function* () { try { yield 1; } finally { await 1; log('finally'); } },
  async function* () { try { yield 1; } finally { return 5; } },
  async function* () { try { return Promise.reject(new Error('caught')); } catch (error) { return error.message; } },
  async function* () { return yield* [1]; },
];
const show = ({ value, done }) => log(`${value} ${done}`);
for (const generator of generators) {
  for (const method of ['next', 'return']) {
    setImmediate(() => {
      const it = generator();
      it.next().then(show, (error) => log(error.message));
      it[method](7).then(show);
    });
  }
}
