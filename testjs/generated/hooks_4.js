// generated: hooks, seed 4
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

hooks.push(hook('h1', 'iba').enable());
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again2');
  { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
    log('snapshot3');
    nth(functions, 4)?.();
    deferred.push(Promise.withResolvers());
    functions.push(AsyncLocalStorage.bind(() => {
      log('storebound4');
    }));
  })); }
} }); }
log(`refs ${nth(timers, 1)?.hasRef()} ${nth(immediates, 1)?.hasRef()} ${nth(timers, 1)?._destroyed}`);
emitter.on('e1', () => {
  log('listener5');
  process.nextTick((a, b) => {
    log('tick6');
  }, 1, 2);
});
emitter.emit('e1', 1);
queueMicrotask(() => {
  log('micro7');
  emitter.on('e1', () => {
    log('listener8');
  });
  timers.push(setTimeout(() => {
    log('timeout9');
    clearTimeout(nth(timers, 3));
  }, 1));
  spin(2);
  promises.push(Promise.resolve(undefined).then(() => {
    log('then10');
  }));
});
nth(resources, 3)?.emitDestroy();
clearImmediate(nth(immediates, 1));
emitter.on('e0', () => {
  log('listener11');
  if (resources.length) functions.push(nth(resources, 0).bind(function (a) {
    log('method12');
    promises.push((async () => {
      log('start13');
      await Promise.resolve(1); log('resumed14');
    })().finally(() => {
      log('async15');
      nth(timers, 2)?.unref();
    }));
  }, 'this'));
  process.nextTick((a, b) => {
    log('tick16');
  }, 1, 2);
  hooks.push(hook('h17', 'iba'));
});
try { nth(resources, 2)?.runInAsyncScope(() => { {
  log('scope19');
  functions.push(AsyncResource.bind(function named(a, b) {
    log('bound20');
  }));
  nth(resources, 3)?.runInAsyncScope(() => {
    log('scope21');
  });
} throw new Error('caught'); }); } catch { log('caught18'); }
