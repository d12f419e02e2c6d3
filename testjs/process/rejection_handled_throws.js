// A rejectionHandled listener that throws leaves the rest of the list for later.
const names = new Map();
function reject(name) {
  const promise = Promise.reject(name);
  names.set(promise, name);
  return promise;
}
process.on('uncaughtException', (err, origin) => console.log('uncaught', err.message, origin));
process.on('unhandledRejection', (name) => console.log('unhandled', name));
process.on('rejectionHandled', (promise) => {
  const name = names.get(promise);
  console.log('handled', name);
  process.nextTick(() => console.log('tick of', name));
  Promise.resolve().then(() => console.log('microtask of', name));
  throw new Error(`by ${name}`);
});
const promises = ['a', 'b', 'c'].map(reject);
let later;
const steps = [
  () => {
    promises.forEach((promise) => promise.catch(() => {}));
    later = reject('new');
  },
  () => process.nextTick(() => console.log('plain tick')),
  () => reject('d'),
  () => later.catch(() => {}),
  () => {},
  () => {},
];
setImmediate(function next(at = 0) {
  console.log('immediate', at);
  if (at + 1 < steps.length) setImmediate(next, at + 1);
  steps[at]();
});
