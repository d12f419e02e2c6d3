// generated: timers, seed 9
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

process.nextTick(() => {
  log('tick1');
  immediates.push(setImmediate(() => {
    log('immediate2');
  }));
  emitter.on('e0', () => {
    log('listener3');
    queueMicrotask(() => {
      log('micro4');
      Promise.reject(new Error('handled')).catch(() => {
        log('catch5');
        clearImmediate(nth(immediates, 0));
      }).finally(() => {
        log('finally6');
        timers.push(setTimeout(() => {
          log('timeout7');
        }, 1));
        spin(2);
        process.nextTick((a, b) => {
          log('tick8');
        }, 1, 2);
      });
      timers.push(setTimeout(() => {
        log('timeout9');
      }, 1));
      spin(2);
      queueMicrotask(() => {
        log('micro10');
        nth(timers, 5)?.refresh();
        spin(7);
      });
    });
    process.nextTick((a, b) => {
      log('tick11');
    }, 1, 2);
  });
  log(`refs ${nth(timers, 0)?.hasRef()} ${nth(immediates, 0)?.hasRef()} ${nth(timers, 0)?._destroyed}`);
});
Promise.reject(new Error('handled')).catch(() => {
  log('catch12');
  process.nextTick((a, b) => {
    log('tick13');
    nth(deferred, 1)?.promise.then(() => {
      log('later14');
    }, () => {
      log('rejected15');
    });
    { let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
      log('interval16');
      process.nextTick(() => {
        log('tick17');
        nth(timers, 4)?.refresh();
        spin(7);
        immediates.push(setImmediate(() => {
          log('immediate18');
        }));
        queueMicrotask(() => {
          log('micro19');
        });
      });
      queueMicrotask(() => {
        log('micro20');
        process.nextTick((a, b) => {
          log('tick21');
        }, 1, 2);
        { let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
          log('interval22');
        } spin(2); }, 1); timers.push(t); }
        spin(2);
      });
    } spin(2); }, 1); timers.push(t); }
    spin(2);
  }, 1, 2);
}).finally(() => {
  log('finally23');
});
