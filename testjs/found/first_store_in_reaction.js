// A store that is entered for the first time in a promise reaction ends with it.
const { AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
const log = (s) => require('fs').writeSync(1, `${s} ${store.getStore()}\n`);
process.once('beforeExit', () => log('beforeExit'));
Promise.resolve(1).then(() => {
  Promise.all([1, { then(f) { f(2); } }]).then(() => { store.enterWith('s'); log('entered'); });
}).then(() => log('behind'));
