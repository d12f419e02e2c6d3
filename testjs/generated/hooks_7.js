// generated: hooks, seed 7
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

hooks.push(hook('h1', 'id').enable());
print(`tag ${executionAsyncResource().tag}`);
hooks.push(hook('h2', 'id'));
emitter.emit('e0', 1);
Promise.reject(new Error('handled')).catch(() => {
  log('catch3');
  hooks.push(hook('h4', 'd'));
}).finally(() => {
  log('finally5');
});
nth(hooks, 2)?.enable();
log(`refs ${nth(timers, 7)?.hasRef()} ${nth(immediates, 7)?.hasRef()} ${nth(timers, 7)?._destroyed}`);
promises.push((async () => {
  log('start6');
  nth(timers, 1)?.refresh();
  spin(7);
  await nth(promises, 1); log('resumed7');
})());
resources.push(new AsyncResource('R8'));
log(`length ${nth(functions, 4)?.length} ${nth(functions, 0)?.name}`);
queueMicrotask(() => {
  log('micro9');
  emitter.once('e1', () => {
    log('listener10');
  });
  if (resources.length) functions.push(nth(resources, 4).bind(function (a) {
    log('method11');
    emitter.once('e0', () => {
      log('listener12');
      immediates.push(setImmediate(() => {
        log('immediate13');
        clearImmediate(nth(immediates, 5));
        functions.push(AsyncLocalStorage.bind(() => {
          log('storebound14');
        }));
        resources.push(new (class Sub extends AsyncResource { constructor() { super('S15', { triggerAsyncId: 2 }); } })());
      }));
      emitter.emit('e1', 1);
    });
  }, 'this'));
});
if (resources.length) functions.push(nth(resources, 2).bind(function (a) {
  log('method16');
  timers.push(setTimeout(() => {
    log('timeout17');
    process.nextTick(() => {
      log('tick18');
      process.nextTick((a, b) => {
        log('tick19');
      }, 1, 2);
    });
  }, 1));
  spin(2);
}, 'this'));
