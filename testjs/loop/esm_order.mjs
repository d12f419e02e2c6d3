// In an ES module the body is a microtask: promise jobs come before ticks.
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
queueMicrotask(() => console.log('queueMicrotask'));
setImmediate(() => console.log('immediate'));
console.log('body');
await null;
console.log('after await');
