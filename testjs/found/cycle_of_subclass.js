// The message about a promise that is resolved with itself names its class.
require('async_hooks').createHook({ init() {} }).enable();
class Own extends Promise {}
for (const C of [Promise, Own]) {
  const d = C.withResolvers();
  d.resolve(d.promise);
  d.promise.catch((error) => console.log(error.message));
}
