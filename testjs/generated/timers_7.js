// generated: timers, seed 7
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

nth(timers, 1)?.ref();
nth(timers, 1)?.unref();
process.nextTick((a, b) => {
  log('tick1');
}, 1, 2);
clearTimeout(nth(timers, 6));
clearImmediate(nth(immediates, 1));
Promise.resolve(1).then(() => { {
  log('first2');
  nth(immediates, 7)?.unref();
  immediates.push(setImmediate(() => {
    log('immediate3');
    queueMicrotask(() => {
      log('micro4');
      clearTimeout(nth(timers, 5));
      queueMicrotask(() => {
        log('micro5');
      });
      nth(timers, 2)?.refresh();
      spin(7);
    });
    process.nextTick(() => {
      log('tick6');
      immediates.push(setImmediate(() => {
        log('immediate7');
      }));
    });
    clearTimeout(nth(timers, 0));
  }));
  nth(immediates, 5)?.unref();
} return 5; }).then(() => {
  log('second8');
  emitter.on('e1', () => {
    log('listener9');
    Promise.resolve(1).then(() => { {
      log('first11');
      immediates.push(setImmediate(() => {
        log('immediate12');
        process.nextTick((a, b) => {
          log('tick13');
        }, 1, 2);
        immediates.push(setImmediate(() => {
          log('immediate14');
        }));
      }));
      log(`refs ${nth(timers, 1)?.hasRef()} ${nth(immediates, 1)?.hasRef()} ${nth(timers, 1)?._destroyed}`);
    } return { then(f) { log('then10'); f(2); } }; }).then(() => {
      log('second15');
    });
    timers.push(setTimeout(() => {
      log('timeout16');
      log(`refs ${nth(timers, 1)?.hasRef()} ${nth(immediates, 1)?.hasRef()} ${nth(timers, 1)?._destroyed}`);
    }, 1));
    spin(2);
  });
});
