// flags: --unhandled-rejections=none
process.removeAllListeners('warning');
process.on('warning', (w) => console.log(w.name, w.message));
const promise = Promise.reject(1);
const told = Promise.reject(2);
setImmediate(() => {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    console.log('emitWarning', warning instanceof Error, rest.length);
    emitWarning.call(process, warning);
  };
  promise.catch(() => console.log('catch'));
  setImmediate(() => {
    told.catch(() => {});
    process.on('rejectionHandled', (p) => console.log('handled', p === told)); // early enough
  });
});
