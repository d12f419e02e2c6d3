// A promise that a listener of the same batch handles is reported all the same.
const promises = [];
process.on('rejectionHandled', (promise) => console.log('handled', promises.indexOf(promise)));
process.on('unhandledRejection', (index) => {
  console.log('unhandled', index);
  process.nextTick(() => console.log('tick of', index));
  if (index === 0) {
    promises[1].catch(() => {});
    promises[0].catch(() => {});
    promises.push(Promise.reject(3));
  }
  if (index === 2) {
    promises[3].catch(() => {});
    promises[1].catch(() => {});
  }
});
for (let i = 0; i < 3; i++) promises.push(Promise.reject(i));
setImmediate(() => {
  console.log('immediate');
  promises[1].catch(() => {});
  promises[2].catch(() => {});
});
