// generated: hooks, seed 1
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
  immediates.push(setImmediate(() => {
    log('immediate3');
  }));
  nth(resources, 4)?.emitDestroy();
  nth(functions, 1)?.();
} }); }
if (resources.length) functions.push(nth(resources, 0).bind(function (a) {
  log('method4');
  process.nextTick(() => {
    log('tick5');
    timers.push(setTimeout(() => {
      log('timeout6');
    }, 1));
    { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
      log('interval7');
      emitter.on('e1', () => {
        log('listener8');
        emitter.once('e1', () => {
          log('listener9');
        });
        process.nextTick((a, b) => {
          log('tick10');
        }, 1, 2);
      });
      promises.push((async () => {
        log('start11');
        log(`refs ${nth(timers, 4)?.hasRef()} ${nth(immediates, 4)?.hasRef()} ${nth(timers, 4)?._destroyed}`);
        await nth(promises, 1); log('resumed12');
        return undefined;
      })());
      deferred.push(Promise.withResolvers());
    } spin(2); }, 1); timers.push(t); }
    spin(2);
    hooks.push(hook('h13', 'ibad').enable());
  });
  promises.push(Promise.resolve({ then(f) { log('then14'); f(2); } }).then(() => {
    log('then15');
    nth(timers, 8)?.ref();
    clearTimeout(nth(timers, 5));
    nth(timers, 5)?.refresh();
    spin(7);
  }));
}, 'this'));
functions.push(AsyncLocalStorage.bind(() => {
  log('storebound16');
  try { nth(resources, 2)?.runInAsyncScope(() => { {
    log('scope18');
  } throw new Error('caught'); }); } catch { log('caught17'); }
}));
process.nextTick((a, b) => {
  log('tick19');
  nth(resources, 1)?.runInAsyncScope(() => {
    log('scope20');
    if (resources.length) functions.push(nth(resources, 4).bind(function (a) {
      log('method21');
      { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
        log('snapshot22');
      })); }
    }, 'this'));
  });
}, 1, 2);
