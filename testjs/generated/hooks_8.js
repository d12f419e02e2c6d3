// generated: hooks, seed 8
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

hooks.push(hook('h1', 'd'));
queueMicrotask(() => {
  log('micro2');
  print(`tag ${executionAsyncResource().tag}`);
  emitter.once('e0', () => {
    log('listener3');
  });
});
timers.push(setTimeout(() => {
  log('timeout4');
}, 1));
spin(2);
immediates.push(setImmediate(() => {
  log('immediate5');
}));
nth(hooks, 3)?.enable();
nth(resources, 4)?.runInAsyncScope(() => {
  log('scope6');
  emitter.emit('e1', 1);
});
process.nextTick((a, b) => {
  log('tick7');
}, 1, 2);
resources.push(new (class Sub extends AsyncResource { constructor() { super('S8', { triggerAsyncId: 3 }); } })());
emitter.emit('e1', 1);
process.nextTick(() => {
  log('tick9');
  { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
    log('snapshot10');
    emitter.on('e1', () => {
      log('listener11');
      deferred.push(Promise.withResolvers());
      promises.push(new Promise((resolve) => { {
        log('executor12');
        resources.push(new (class Sub extends AsyncResource { constructor() { super('S13', { triggerAsyncId: 2 }); } })());
        promises.push(Promise.resolve({ then(f) { log('then14'); f(2); } }).then(() => {
          log('then15');
        }));
        nth(functions, 0)?.();
      } resolve(8); }));
      if (resources.length) functions.push(nth(resources, 1).bind(function (a) {
        log('method16');
        nth(timers, 6)?.ref();
      }, 'this'));
    });
    nth(functions, 1)?.();
    immediates.push(setImmediate(() => {
      log('immediate17');
      nth(hooks, 1)?.disable();
    }));
  })); }
});
