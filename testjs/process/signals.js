// Signals are delivered to listeners on the loop, which they do not keep alive.
const { createHook } = require('async_hooks');
const fs = require('fs');
const log = (...a) => fs.writeSync(1, a.join(' ') + '\n');
const hook = createHook({
  init(id, type, trigger) { log('init', type, id, trigger); },
  before(id) { log('before', id); },
  after(id) { log('after', id); },
}).enable();
process.on('SIGUSR2', function listener(name, number) {
  log('got', name, number);
  process.off('SIGUSR2', listener);
  hook.disable();
  clearInterval(timer);
});
const timer = setInterval(() => {}, 1000);
process.kill(process.pid, 'SIGUSR2');
for (const f of [() => process.on('SIGKILL', () => {}), () => process.kill(process.pid, 'SIGNOPE'), () => process.kill('x'), () => process.kill(2 ** 30)]) {
  try { f(); } catch (e) { log(e.name, e.code, e.message, e.syscall); }
}
log(process.kill(process.pid, 0), process.listenerCount('SIGUSR2'));
process.on('exit', () => log('exit', process.listenerCount('SIGUSR2')));
