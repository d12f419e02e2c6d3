// generated: hooks, seed 3
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
immediates.push(setImmediate(() => {
  log('immediate2');
  process.nextTick(() => {
    log('tick3');
    promises.push((async () => {
      log('start4');
      return Promise.resolve().then(() => log('in5'));
    })());
  });
  log(`length ${nth(functions, 0)?.length} ${nth(functions, 3)?.name}`);
}));
process.nextTick(() => {
  log('tick6');
});
print(`tag ${executionAsyncResource().tag}`);
promises.push(new Promise((resolve) => { {
  log('executor8');
} resolve(Promise.resolve().then(() => log('in7'))); }));
nth(timers, 4)?.ref();
queueMicrotask(() => {
  log('micro9');
  emitter.on('e1', () => {
    log('listener10');
  });
});
process.nextTick((a, b) => {
  log('tick11');
  log(`length ${nth(functions, 2)?.length} ${nth(functions, 1)?.name}`);
  queueMicrotask(() => {
    log('micro12');
    queueMicrotask(() => {
      log('micro13');
    });
    Promise.reject(new Error('handled')).catch(() => {
      log('catch14');
      immediates.push(setImmediate(() => {
        log('immediate15');
        nth(timers, 6)?.ref();
      }));
      hooks.push(hook('h16', 'ibad').enable());
    }).finally(() => {
      log('finally17');
      clearTimeout(nth(timers, 5));
      hooks.push(hook('h18', 'i').enable());
      emitter.once('e0', () => {
        log('listener19');
        deferred.push(Promise.withResolvers());
        process.nextTick(() => {
          log('tick20');
        });
        nth(resources, 3)?.runInAsyncScope(() => {
          log('scope21');
        });
      });
    });
  });
}, 1, 2);
