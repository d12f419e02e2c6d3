'use strict';
function attempt(f) {
  try {
    console.log('ok', f());
  } catch (error) {
    console.log(error.constructor.name, error.message);
  }
}

const stack = new DisposableStack();
attempt(() => stack.use(5));
attempt(() => stack.use({}));
attempt(() => stack.use(null));
attempt(() => stack.defer(5));
attempt(() => stack.adopt(1, 5));
stack.defer(() => console.log('deferred'));
stack.adopt('value', (v) => console.log('adopted', v));
stack.use({ [Symbol.dispose]() { console.log('used'); } });
const moved = stack.move();
attempt(() => stack.disposed);
attempt(() => stack.use(null));
moved.defer(() => { throw new Error('one'); });
moved.defer(() => { throw new Error('two'); });
try {
  moved.dispose();
} catch (error) {
  console.log(error.name, error.message, error.error.message, error.suppressed.message);
}
attempt(() => moved.dispose());
attempt(() => DisposableStack.prototype.use.call({}, 1));
attempt(() => Object.getOwnPropertyDescriptor(DisposableStack.prototype, 'disposed').get.call({}));
attempt(() => DisposableStack.prototype.dispose === DisposableStack.prototype[Symbol.dispose]);
attempt(() => SuppressedError(1, 2).suppressed);

(async () => {
  const later = new AsyncDisposableStack();
  later.defer(async () => console.log('deferred'));
  later.use({ async [Symbol.asyncDispose]() { console.log('asynchronously'); } });
  later.use({ [Symbol.dispose]() { console.log('synchronously'); } });
  later.use(null);
  later.adopt(1, async (x) => console.log('adopted', x));
  await later.disposeAsync();
  console.log(later.disposed);
  await later.disposeAsync();
  attempt(() => later.use({}));
  await AsyncDisposableStack.prototype.disposeAsync.call({}).catch((error) => console.log(error.message));
  console.log(await Array.fromAsync([1, Promise.resolve(2)], (x) => x * 2));
  console.log(await Array.fromAsync({ length: 2, 0: 'a', 1: Promise.resolve('b') }));
  await Array.fromAsync(null).catch((error) => console.log(error.message));
  await Array.fromAsync([], 5).catch((error) => console.log(error.message));
  console.log(await Array.fromAsync({ [Symbol.asyncIterator]() { let i = 0; return { next: async () => ({ done: i > 2, value: i++ }) }; } }));
  console.log((await Array.fromAsync(new Set([1]))).length);
  await Promise.try(5).catch((error) => console.log(error.message));
  console.log(await Promise.try((a, b) => a + b, 1, 2));
})();
