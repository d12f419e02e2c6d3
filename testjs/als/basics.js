const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
console.log(als.getStore());
console.log(als.run({ a: 1 }, (x, y) => [als.getStore(), x, y], 2, 3));
console.log(als.getStore());
als.run(1, () => {
  als.run(2, () => console.log(als.getStore()));
  console.log(als.getStore());
  als.exit((a) => console.log('exit', als.getStore(), a), 'arg');
  console.log(als.getStore());
  try { als.run(3, () => { throw new Error('out'); }); } catch (e) { console.log(e.message, als.getStore()); }
});
als.enterWith('entered');
console.log(als.getStore());
setImmediate(() => console.log('immediate', als.getStore()));
als.disable();
console.log(als.getStore());
const d = new AsyncLocalStorage({ defaultValue: 'd', name: 'named' });
console.log(d.getStore(), d.name);
d.run(undefined, () => console.log(d.getStore()));
d.exit(() => console.log(d.getStore()));
d.run('v', () => { d.disable(); console.log(d.getStore()); });
