// generated: hooks, seed 5
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
nth(resources, 0)?.emitDestroy();
nth(hooks, 4)?.enable();
timers.push(setTimeout(() => {
  log('timeout2');
}, 1));
hooks.push(hook('h3', 'i').enable());
nth(hooks, 3)?.enable();
functions.push(AsyncResource.bind(function named(a, b) {
  log('bound4');
  nth(hooks, 0)?.enable();
  timers.push(setTimeout(() => {
    log('timeout5');
    nth(deferred, 0)?.resolve({ then(f) { log('then6'); f(2); } });
    hooks.push(hook('h7', 'd'));
  }, 1));
  spin(2);
}));
clearTimeout(nth(timers, 0));
log(`refs ${nth(timers, 5)?.hasRef()} ${nth(immediates, 5)?.hasRef()} ${nth(timers, 5)?._destroyed}`);
clearTimeout(nth(timers, 5));
nth(timers, 5)?.refresh();
spin(7);
emitter.on('e1', () => {
  log('listener8');
  promises.push(Promise.resolve(Promise.resolve(1)).then(() => {
    log('then9');
    nth(resources, 4)?.emitDestroy();
    Promise.reject(new Error('handled')).catch(() => {
      log('catch10');
      timers.push(setTimeout(() => {
        log('timeout11');
        process.nextTick(() => {
          log('tick12');
        });
      }, 1));
      spin(2);
    }).finally(() => {
      log('finally13');
      timers.push(setTimeout(() => {
        log('timeout14');
      }, 5));
      spin(6);
      if (resources.length) functions.push(nth(resources, 2).bind(function (a) {
        log('method15');
        timers.push(setTimeout(() => {
          log('timeout16');
        }, 1));
        spin(2);
      }, 'this'));
      emitter.emit('e0', 1);
    });
  }));
});
