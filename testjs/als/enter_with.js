// enterWith in the synchronous part of an async function leaks to the caller; after an await it does not.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
async function sync() { als.enterWith('sync part'); }
async function late() { await null; als.enterWith('late part'); console.log('in late', als.getStore()); }
(async () => {
  const p = sync();
  console.log('after call', als.getStore());
  await p;
  console.log('after await', als.getStore());
  await late();
  console.log('after late', als.getStore());
})().then(() => console.log('then', als.getStore()));
process.nextTick(() => { als.enterWith('tick'); process.nextTick(() => console.log('nested tick', als.getStore())); });
process.nextTick(() => console.log('other tick', als.getStore()));
let n = 0;
const interval = setInterval(() => {
  console.log('interval', als.getStore());
  als.enterWith(`tick ${++n}`);
  if (n === 3) clearInterval(interval);
}, 1);
