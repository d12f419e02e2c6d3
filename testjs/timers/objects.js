const t = setTimeout(() => {}, 10);
console.log(typeof +t, `${t}` === String(+t), t.hasRef(), t.unref() === t, t.hasRef(), t.ref() === t, t.refresh() === t);
console.log(t.close() === t, t._destroyed, t.refresh() === t, t._destroyed, t._idleTimeout, t._onTimeout);
const i = setImmediate(() => {});
console.log(i.hasRef(), i.unref() === i, i.hasRef(), i.ref() === i, i.hasRef());
clearImmediate(i);
console.log(i.hasRef(), i._destroyed);
const byString = setTimeout(() => console.log('never'), 1);
clearTimeout(String(+byString));
const byNumber = setTimeout(() => console.log('never'), 1);
clearTimeout(+byNumber);
{
  const a = setTimeout(() => console.log('never'), 1); a[Symbol.dispose]();
  const b = setImmediate(() => console.log('never')); b[Symbol.dispose]();
  console.log(a._destroyed, b._destroyed);
}
const fired = setTimeout(function () {
  console.log(this === fired, fired.hasRef(), fired._destroyed);
  setImmediate(() => console.log(fired.hasRef(), fired._destroyed));
}, 1);
const names = (o) => Reflect.ownKeys(Object.getPrototypeOf(o)).map(String).filter((k) => !/^_|inspect/.test(k)).join();
console.log(names(t)); console.log(names(i));
