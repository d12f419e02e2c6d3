// A rejectionHandled listener that handles another promise adds to the list.
const names = new Map();
function reject(name) {
  const promise = Promise.reject(name);
  names.set(promise, name);
  return promise;
}
process.on('unhandledRejection', (name) => console.log('unhandled', name));
process.on('rejectionHandled', (promise) => {
  const name = names.get(promise);
  console.log('handled', name);
  process.nextTick(() => console.log('tick of', name));
  Promise.resolve().then(() => console.log('microtask of', name));
  if (name === 'a') {
    promises[2].catch(() => {});
    reject('new');
  }
});
const promises = ['a', 'b', 'c'].map(reject);
setImmediate(() => {
  promises[0].catch(() => {});
  promises[1].catch(() => {});
});
