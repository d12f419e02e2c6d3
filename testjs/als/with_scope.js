const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
const scope = als.withScope(7);
console.log(als.getStore(), scope.constructor.name);
{
  const inner = als.withScope(8);
  console.log(als.getStore());
  inner[Symbol.dispose]();
}
console.log(als.getStore());
setImmediate(() => console.log('immediate', als.getStore()));
scope.dispose();
scope.dispose();
console.log(als.getStore());
