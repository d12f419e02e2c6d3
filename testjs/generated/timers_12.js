// generated: timers, seed 12
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

immediates.push(setImmediate(() => {
  log('immediate1');
  emitter.emit('e0', 1);
}));
process.nextTick((a, b) => {
  log('tick2');
  nth(timers, 4)?.refresh();
  spin(7);
  clearTimeout(nth(timers, 1));
  process.nextTick((a, b) => {
    log('tick3');
    process.nextTick(() => {
      log('tick4');
    });
    timers.push(setTimeout(() => {
      log('timeout5');
      timers.push(setTimeout(() => {
        log('timeout6');
        clearImmediate(nth(immediates, 6));
        promises.push(Promise.resolve({ then(f) { log('then7'); f(2); } }).then(() => {
          log('then8');
        }));
        nth(immediates, 8)?.unref();
      }, 1));
      spin(2);
    }, 5));
    timers.push(setTimeout(() => {
      log('timeout9');
      emitter.on('e1', () => {
        log('listener10');
      });
    }, 1));
    spin(6);
  }, 1, 2);
}, 1, 2);
process.nextTick(() => {
  log('tick11');
  timers.push(setTimeout(() => {
    log('timeout12');
    queueMicrotask(() => {
      log('micro13');
      process.nextTick((a, b) => {
        log('tick14');
      }, 1, 2);
    });
    process.nextTick(() => {
      log('tick15');
      immediates.push(setImmediate(() => {
        log('immediate16');
        clearImmediate(nth(immediates, 0));
      }));
      clearImmediate(nth(immediates, 8));
      nth(immediates, 4)?.ref();
    });
  }, 5));
  spin(6);
  nth(immediates, 1)?.ref();
});
