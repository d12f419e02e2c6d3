// generated: all, seed 6
// What every generated program begins with. It prints through the file
// descriptor, because console.log takes async ids of its own.
const fs = require('fs');
const { EventEmitter } = require('events');
const {
  createHook, executionAsyncId, triggerAsyncId, executionAsyncResource, AsyncResource, AsyncLocalStorage,
} = require('async_hooks');
const als = [new AsyncLocalStorage(), new AsyncLocalStorage({ defaultValue: 'd' }), new AsyncLocalStorage()];
const timers = [], immediates = [], resources = [], functions = [], promises = [], deferred = [], hooks = [];
const emitter = new EventEmitter();
emitter.setMaxListeners(0);
let fuel = 120;
const print = (text) => { if (fuel-- > 0) fs.writeSync(1, text + '\n'); else process.exit(3); };
const log = (label) => {
  print(`${label} e${executionAsyncId()} t${triggerAsyncId()} [${als.map((s) => s.getStore())}]`);
};
const nth = (list, n) => list[n % list.length];
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
const hook = (name, events) => {
  const options = { trackPromises: false };
  if (events.includes('i')) {
    options.init = (id, type, trigger, object) => {
      log(`${name} init ${type} ${id}<-${trigger}`);
      object.tag = `${name}${executionAsyncResource().tag ?? ''}`.slice(0, 9);
    };
  }
  for (const event of ['before', 'after', 'destroy']) {
    if (events.includes(event[0])) options[event] = (id) => log(`${name} ${event} ${id}`);
  }
  return createHook(options);
};
process.on('rejectionHandled', () => {});
globalThis.kept = [timers, immediates, resources, functions, promises, deferred, hooks]; // from the collector
process.on('exit', (code) => fs.writeSync(1, `exit ${code} e${executionAsyncId()}\n`));

hooks.push(hook('h1', 'ibad').enable());
nth(timers, 2)?.refresh();
{ const scope = als[0].withScope('s2'); {
  log('scoped4');
  resources.push(new (class Sub extends AsyncResource { constructor() { super('S5', { triggerAsyncId: 3 }); } })());
} scope.dispose(); log('left3'); }
timers.push(setTimeout(() => {
  log('timeout6');
  resources.push(new (class Sub extends AsyncResource { constructor() { super('S7', { triggerAsyncId: 3 }); } })());
  print(`tag ${executionAsyncResource().tag}`);
  { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
    log('interval8');
  } spin(2); }, 1); timers.push(t); }
  spin(2);
}, 1));
spin(7);
nth(resources, 1)?.runInAsyncScope(() => {
  log('scope9');
});
nth(timers, 0)?.unref();
print(`tag ${executionAsyncResource().tag}`);
{ const scope = als[2].withScope('s10'); {
  log('scoped12');
  promises.push(Promise.reject(new Error('rejected13')));
  if (resources.length) functions.push(nth(resources, 0).bind(function (a) {
    log('method14');
    nth(hooks, 3)?.disable();
  }, 'this'));
  nth(promises, 5)?.catch(() => {
    log('caught15');
    { const scope = als[0].withScope('s16'); {
      log('scoped18');
      log(`length ${nth(functions, 0)?.length} ${nth(functions, 2)?.name}`);
      Promise.allSettled([4, 6]).then(() => {
        log('combined19');
        queueMicrotask(() => {
          log('micro20');
        });
        queueMicrotask(() => {
          log('micro21');
        });
        deferred.push(Promise.withResolvers());
      });
      nth(immediates, 7)?.ref();
    } scope.dispose(); log('left17'); }
    hooks.push(hook('h22', 'iba'));
    nth(immediates, 5)?.ref();
  });
} scope.dispose(); log('left11'); }
