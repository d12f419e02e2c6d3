// generated: timers, seed 5
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

log(`refs ${nth(timers, 3)?.hasRef()} ${nth(immediates, 3)?.hasRef()} ${nth(timers, 3)?._destroyed}`);
nth(immediates, 6)?.unref();
emitter.on('e1', () => {
  log('listener1');
  process.nextTick((a, b) => {
    log('tick2');
    process.nextTick(() => {
      log('tick3');
      timers.push(setTimeout(() => {
        log('timeout4');
        queueMicrotask(() => {
          log('micro5');
        });
      }, 1));
      spin(2);
      log(`refs ${nth(timers, 3)?.hasRef()} ${nth(immediates, 3)?.hasRef()} ${nth(timers, 3)?._destroyed}`);
    });
    process.nextTick(() => {
      log('tick6');
      clearImmediate(nth(immediates, 8));
      emitter.emit('e0', 1);
    });
    queueMicrotask(() => {
      log('micro7');
      emitter.emit('e0', 1);
    });
  }, 1, 2);
});
clearTimeout(nth(timers, 2));
emitter.emit('e0', 1);
nth(immediates, 7)?.unref();
nth(timers, 4)?.close();
process.nextTick((a, b) => {
  log('tick8');
  clearImmediate(nth(immediates, 8));
  immediates.push(setImmediate(() => {
    log('immediate9');
    process.nextTick(() => {
      log('tick10');
      process.nextTick(() => {
        log('tick11');
        immediates.push(setImmediate(() => {
          log('immediate12');
        }));
      });
      queueMicrotask(() => {
        log('micro13');
      });
    });
  }));
}, 1, 2);
