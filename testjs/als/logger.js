// The documentation's request logger, with immediates in place of a server.
const { AsyncLocalStorage } = require('async_hooks');
const asyncLocalStorage = new AsyncLocalStorage();
function logWithId(msg) {
  const id = asyncLocalStorage.getStore();
  console.log(`${id !== undefined ? id : '-'}:`, msg);
}
let idSeq = 0;
function request() {
  asyncLocalStorage.run(idSeq++, () => {
    logWithId('start');
    setImmediate(() => { logWithId('finish'); });
  });
}
logWithId('outside');
request();
request();
