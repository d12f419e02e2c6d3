// generated: errors, seed 11
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

process.on('uncaughtException', (error, origin) => { log(`uncaughtException ${error?.message} ${origin}`); {
  if (fuel % 2 === 0) throw new Error('thrown1');
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again2');
  resources.push(new (class Sub extends AsyncResource { constructor() { super('S3', { triggerAsyncId: 3 }); } })());
} }); }
process.nextTick((a, b) => {
  log('tick4');
  clearImmediate(nth(immediates, 4));
  promises.push(new Promise((resolve) => { {
    log('executor5');
    log(`refs ${nth(timers, 3)?.hasRef()} ${nth(immediates, 3)?.hasRef()} ${nth(timers, 3)?._destroyed}`);
    functions.push(AsyncResource.bind(function named(a, b) {
      log('bound6');
      nth(functions, 1)?.();
      timers.push(setTimeout(() => {
        log('timeout7');
        emitter.once('e0', () => {
          log('listener8');
        });
        promises.push(new Promise((resolve) => { {
          log('executor10');
        } resolve(Promise.resolve().then(() => log('in9'))); }));
      }, 1));
      spin(2);
      process.nextTick((a, b) => {
        log('tick11');
        nth(promises, 7)?.catch(() => {
          log('caught12');
        });
      }, 1, 2);
    }));
  } resolve(nth(promises, 3)); }));
}, 1, 2);
{ let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
  log('interval13');
  queueMicrotask(() => {
    log('micro14');
  });
  queueMicrotask(() => {
    log('micro15');
    Promise.reject(new Error('handled')).catch(() => {
      log('catch16');
    }).finally(() => {
      log('finally17');
    });
    process.nextTick((a, b) => {
      log('tick18');
    }, 1, 2);
    clearTimeout(nth(timers, 6));
  });
  nth(deferred, 0)?.reject(new Error('deferred19'));
} spin(2); }, 1); timers.push(t); }
process.nextTick(() => {
  log('tick20');
  clearImmediate(nth(immediates, 2));
  promises.push(Promise.reject(new Error('rejected21')));
});
timers.push(setTimeout(() => {
  log('timeout22');
}, 1));
spin(2);
