// What Promise.any rejects with when every promise is rejected, and its other corners.
const show = (name) => (err) => {
  console.log(name, err.name, err.message, Reflect.ownKeys(err).join(), err.errors);
  console.log(JSON.stringify(err.stack), Object.getOwnPropertyDescriptor(err, 'message'));
  console.log(err);
};
const fail = (make) => {
  try {
    make();
    console.log('nothing thrown');
  } catch (err) {
    console.log(err.name, err.message);
  }
};
class Own extends Promise {}
const closed = [];
const numbers = {
  [Symbol.iterator]() {
    let n = 0;
    return { next: () => ({ value: n++, done: n > 3 }), return: () => (closed.push(n), {}) };
  },
};

fail(() => Promise.any.call(1, []));
fail(() => Promise.any.call(undefined, []));
fail(() => Promise.any.call(function noExecutor() {}, []));
fail(() => Promise.any.call(function twice(f) { f(() => {}, () => {}); f(() => {}, () => {}); }, []));
console.log(Promise.any.name, Promise.any.length, Object.getOwnPropertyNames(Promise.any));

function Foreign(executor) { return new Promise(executor); }
Foreign.resolve = (value) => ({
  then(resolve, reject) {
    console.log('then', typeof resolve, reject.name === '', reject.length);
    reject(value);
    reject('again');
  },
});
function Throwing(executor) { return new Promise(executor); }
Throwing.resolve = () => { throw new Error('resolve throws'); };
function Thenless(executor) { return new Promise(executor); }
Thenless.resolve = () => ({});
function Unresolved(executor) { return new Promise(executor); }

(async () => {
  await Promise.any([]).catch(show('empty'));
  await (function called() { return Promise.any([Promise.reject(1), Promise.reject(2)]); })().catch(show('two'));
  const own = Own.any([Promise.reject(new Error('x'))]);
  console.log(own instanceof Own);
  await own.catch((err) => console.log('own', err.message, err.errors.length));
  console.log(await Promise.any([Promise.reject(1), 2, 3]));
  await Promise.any.call(Foreign, numbers).catch((err) => console.log('foreign', err.errors, closed));
  await Promise.any.call(Throwing, numbers).catch((err) => console.log('throwing', err.message, closed));
  await Promise.any.call(Thenless, numbers).catch((err) => console.log('thenless', err.message, closed));
  await Promise.any.call(Unresolved, numbers).catch((err) => console.log('unresolved', err.name, closed));
  const broken = { [Symbol.iterator]: () => ({ next() { throw new AggregateError([5], 'mine'); } }) };
  await Promise.any(broken).catch((err) => console.log(err.message, err.errors));
})();
