// generated: hooks, seed 11
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

hooks.push(hook('h1', 'd').enable());
log(`length ${nth(functions, 3)?.length} ${nth(functions, 1)?.name}`);
Promise.all([nth(promises, 5), 5]).then(() => {
  log('combined2');
});
emitter.on('e1', () => {
  log('listener3');
  log(`length ${nth(functions, 0)?.length} ${nth(functions, 2)?.name}`);
  print(`tag ${executionAsyncResource().tag}`);
  nth(functions, 1)?.();
});
emitter.emit('e0', 1);
nth(timers, 4)?.refresh();
spin(7);
promises.push(Promise.resolve({ then(f) { log('then4'); f(2); } }).then(() => {
  log('then5');
  nth(hooks, 3)?.disable();
}));
resources.push(new AsyncResource('R6'));
immediates.push(setImmediate(() => {
  log('immediate7');
  log(`refs ${nth(timers, 1)?.hasRef()} ${nth(immediates, 1)?.hasRef()} ${nth(timers, 1)?._destroyed}`);
  clearTimeout(nth(timers, 3));
}));
queueMicrotask(() => {
  log('micro8');
});
nth(functions, 3)?.();
queueMicrotask(() => {
  log('micro9');
  timers.push(setTimeout(() => {
    log('timeout10');
    functions.push(AsyncResource.bind(function named(a, b) {
      log('bound11');
      timers.push(setTimeout(() => {
        log('timeout12');
        if (resources.length) functions.push(nth(resources, 3).bind(function (a) {
          log('method13');
        }, 'this'));
        nth(functions, 4)?.call('self', 1);
      }, 1));
      { let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
        log('interval14');
        nth(hooks, 4)?.enable();
      } spin(2); }, 1); timers.push(t); }
      spin(2);
    }));
  }, 1));
  spin(2);
});
