process.on('uncaughtException', (e) => console.log('uncaught', e));
process.nextTick(() => { throw 3; });
process.nextTick(() => console.log('second tick'));
queueMicrotask(() => { throw 4; });
queueMicrotask(() => console.log('second microtask'));
setImmediate(() => { throw 2; });
setImmediate(() => {
  console.log('second immediate');
  setTimeout(() => { throw 1; }, 1);
  setTimeout(() => console.log('second'), 1);
  setTimeout(() => {
    let n = 0;
    const iv = setInterval(() => { if (++n === 3) clearInterval(iv); throw `interval ${n}`; }, 2);
  }, 3);
});
