const log = (...a) => console.log(...a);
const x = setImmediate(() => { log('x'); clearImmediate(y); setImmediate(() => { log('next round'); timers(); }); });
const y = setImmediate(() => log('never'));
const z = setImmediate(() => log('z'));
const keep = setTimeout(() => log('never: unrefed'), 100000); keep.unref();
setInterval(() => {}, 100000).unref();
function timers() {
  const b = setTimeout(() => log('never'), 1);
  const a = setTimeout(() => { log('a'); clearTimeout(c); }, 1);
  clearTimeout(b);
  const c = setTimeout(() => log('never'), 1);
  let n = 0;
  const iv = setInterval(() => { log('iv', ++n); if (n === 3) clearInterval(iv); }, 5);
}
