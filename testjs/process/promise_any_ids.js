// The promises that Promise.any makes, and how they are told to hooks.
const { createHook } = require('node:async_hooks');
const { writeSync } = require('node:fs');
const log = (...parts) => writeSync(1, `${parts.join(' ')}\n`);
createHook({
  init: (id, type, trigger) => log('init', id, type, trigger),
  before: (id) => log('before', id),
  after: (id) => log('after', id),
  promiseResolve: (id) => log('resolve', id),
}).enable();
class Own extends Promise {}
Promise.any([Promise.reject(1), 2, Promise.resolve(3)]);
Promise.any([Promise.reject(1)]).catch(() => {});
Promise.any([]).catch(() => {});
Own.any([1, Promise.reject(3)]).then(() => {});
Own.any([Promise.reject(3)]).catch(() => {});
Promise.all((function* () {
  yield Promise.any([1, Promise.resolve(2)]);
  yield Promise.any([]);
})()).catch(() => {});
