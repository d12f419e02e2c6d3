// Hooks switched on and off during an emit: the list in force at its start is called.
const { createHook, AsyncResource } = require('async_hooks');
const { writeSync } = require('fs');
const log = (s) => writeSync(1, s + '\n');
const b = createHook({ init(id) { log(`b init ${id}`); }, before(id) { log(`b before ${id}`); } });
const c = createHook({ init(id) { log(`c init ${id}`); } });
const a = createHook({
  init(id) {
    log(`a init ${id}`);
    if (id === 2) b.enable();
    if (id === 3) { b.disable(); c.enable(); }
    if (id === 4) a.disable();
  },
}).enable();
new AsyncResource('A');
new AsyncResource('B');
new AsyncResource('C');
new AsyncResource('D');
a.enable(); a.enable();
b.enable();
new AsyncResource('E').runInAsyncScope(() => {
  b.disable();
  new AsyncResource('F');
});
c.disable(); c.disable();
new AsyncResource('G');
