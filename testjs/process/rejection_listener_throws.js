// What is left of a batch when a listener throws is never reported.
const names = new Map();
const promises = [];
function reject(name) {
  const promise = Promise.reject(name);
  names.set(promise, name);
  promises.push(promise);
}
process.on('uncaughtException', (err, origin) => console.log('uncaught', err.message, origin));
process.on('unhandledRejection', (name) => {
  console.log('unhandled', name);
  process.nextTick(() => console.log('tick of', name));
  Promise.resolve().then(() => console.log('microtask of', name));
  if (name !== 'c') throw new Error(`from ${name}`);
});
process.on('rejectionHandled', (promise) => console.log('handled', names.get(promise)));
['a', 'b', 'c'].forEach(reject);
const steps = [
  () => {},
  () => reject('d'),
  () => reject('e'),
  () => promises.forEach((promise) => promise.catch(() => {})),
  () => {},
  () => {},
];
setImmediate(function next(at = 0) {
  console.log('immediate', at);
  steps[at]();
  if (at + 1 < steps.length) setImmediate(next, at + 1);
});
