const { setTimeout: wait, setImmediate: immediate, setInterval: every, scheduler } = require('timers/promises');
const { promisify } = require('util');
(async () => {
  console.log(await wait(1, 'value'), await wait(), await immediate('i'), await wait(1, 2, { ref: true }));
  console.log(promisify(setTimeout) === wait, promisify(setImmediate) === immediate);
  const c = new AbortController();
  const p = wait(10000, 'x', { signal: c.signal });
  c.abort('why');
  try { await p; } catch (e) { console.log(e.name, e.code, e.message, e.cause); }
  try { await wait(1, 1, { signal: AbortSignal.abort() }); } catch (e) { console.log(e.name, e.cause.name); }
  try { await wait('x'); } catch (e) { console.log(e.code, e.message); }
  try { await wait(1, 1, 5); } catch (e) { console.log(e.code, e.message); }
  try { await wait(1, 1, { signal: {} }); } catch (e) { console.log(e.code, e.message); }
  try { await immediate(1, { ref: 1 }); } catch (e) { console.log(e.code, e.message); }
  let n = 0;
  const it = every(1, 'tick');
  for (let r = await it.next(); !r.done; r = await it.next()) { console.log(r.value); if (++n === 3) await it.return(); }
  console.log(await it.next());
  await scheduler.wait(1);
  await scheduler.yield();
  console.log('end');
})();
