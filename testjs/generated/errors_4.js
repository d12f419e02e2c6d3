// generated: errors, seed 4
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
  immediates.push(setImmediate(() => {
    log('immediate1');
    log(`length ${nth(functions, 0)?.length} ${nth(functions, 2)?.name}`);
  }));
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
Promise.reject(new Error('handled')).catch(() => {
  log('catch2');
  process.nextTick(() => {
    log('tick3');
    if (resources.length) functions.push(nth(resources, 1).bind(function (a) {
      log('method4');
      emitter.emit('e0', 1);
      nth(immediates, 3)?.unref();
      Promise.all([1, 0]).then(() => {
        log('combined5');
        immediates.push(setImmediate(() => {
          log('immediate6');
        }));
        emitter.emit('e1', 1);
      });
    }, 'this'));
  });
  queueMicrotask(() => {
    log('micro7');
  });
}).finally(() => {
  log('finally8');
  log(`refs ${nth(timers, 0)?.hasRef()} ${nth(immediates, 0)?.hasRef()} ${nth(timers, 0)?._destroyed}`);
  timers.push(setTimeout(() => {
    log('timeout9');
  }, 1));
  spin(2);
  promises.push(Promise.reject(new Error('rejected10')));
});
emitter.emit('e0', 1);
resources.push(new AsyncResource('R11'));
immediates.push(setImmediate(() => {
  log('immediate12');
  nth(immediates, 5)?.unref();
  process.nextTick(() => {
    log('tick13');
    nth(timers, 6)?.ref();
    Promise.all([1, nth(promises, 2)]).then(() => {
      log('combined14');
    });
  });
  emitter.emit('e0', 1);
}));
nth(timers, 6)?.ref();
nth(deferred, 4)?.promise.then(() => {
  log('later15');
}, () => {
  log('rejected16');
});
