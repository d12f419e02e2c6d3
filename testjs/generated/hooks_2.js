// generated: hooks, seed 2
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
functions.push(AsyncResource.bind(function named(a, b) {
  log('bound2');
}));
nth(resources, 0)?.runInAsyncScope(() => {
  log('scope3');
  print(`tag ${executionAsyncResource().tag}`);
  nth(timers, 0)?.refresh();
  spin(7);
  immediates.push(setImmediate(() => {
    log('immediate4');
    hooks.push(hook('h5', 'ba').enable());
    resources.push(new AsyncResource('R6'));
    emitter.once('e1', () => {
      log('listener7');
      Promise.any([{ then(f) { log('then8'); f(2); } }, 7]).then(() => {
        log('combined9');
      });
      immediates.push(setImmediate(() => {
        log('immediate10');
        nth(immediates, 2)?.unref();
        print(`tag ${executionAsyncResource().tag}`);
        timers.push(setTimeout(() => {
          log('timeout11');
        }, 1));
        spin(2);
      }));
      promises.push(new Promise((resolve) => { {
        log('executor13');
        timers.push(setTimeout(() => {
          log('timeout14');
        }, 1));
        spin(2);
      } resolve({ then(f) { log('then12'); f(2); } }); }));
    });
  }));
});
nth(immediates, 3)?.ref();
nth(functions, 3)?.();
emitter.emit('e1', 1);
queueMicrotask(() => {
  log('micro15');
  clearImmediate(nth(immediates, 7));
  nth(resources, 1)?.emitDestroy();
});
nth(timers, 4)?.refresh();
spin(7);
process.nextTick(() => {
  log('tick16');
});
immediates.push(setImmediate(() => {
  log('immediate17');
}));
