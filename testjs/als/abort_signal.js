const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
const controller = new AbortController();
als.run('listener', () => controller.signal.addEventListener('abort', () => console.log('abort', als.getStore())));
als.run('abort', () => controller.abort());
als.run('timeout', () => {
  const s = AbortSignal.timeout(1);
  s.onabort = () => console.log('timeout', als.getStore(), s.reason.name);
});
setTimeout(() => {}, 20);
