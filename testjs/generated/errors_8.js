// generated: errors, seed 8
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
  emitter.emit('e1', 1);
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
nth(immediates, 1)?.unref();
nth(deferred, 4)?.resolve(5);
timers.push(setTimeout(() => {
  log('timeout1');
  nth(deferred, 2)?.reject(new Error('deferred2'));
}, 1));
timers.push(setTimeout(() => {
  log('timeout3');
}, 1));
promises.push(Promise.reject(new Error('rejected4')));
functions.push(AsyncResource.bind(function named(a, b) {
  log('bound5');
  Promise.race([nth(promises, 3), Promise.resolve().then(() => log('in6'))]).then(() => {
    log('combined7');
    promises.push(new Promise((resolve) => { {
      log('executor9');
      if (fuel % 1 === 0) throw new Error('thrown10');
    } resolve({ then(f) { log('then8'); f(2); } }); }));
    Promise.resolve(1).then(() => { {
      log('first11');
    } return 2; }).then(() => {
      log('second12');
      nth(timers, 3)?.refresh();
      spin(7);
      resources.push(new AsyncResource('R13'));
      nth(deferred, 2)?.reject(new Error('deferred14'));
    });
    if (fuel % 1 === 0) throw new Error('thrown15');
  });
}));
timers.push(setTimeout(() => {
  log('timeout16');
  { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
    log('snapshot17');
    promises.push(Promise.reject(new Error('rejected18')));
    nth(functions, 2)?.call('self', 1);
    { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
      log('interval19');
    } spin(2); }, 1); timers.push(t); }
    spin(2);
  })); }
  nth(promises, 1)?.catch(() => {
    log('caught20');
    nth(promises, 2)?.catch(() => {
      log('caught21');
      { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
        log('snapshot22');
      })); }
    });
  });
}, 1));
spin(2);
