// generated: errors, seed 5
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
  emitter.emit('e0', 1);
  process.nextTick(() => {
    log('tick1');
    process.nextTick(() => {
      log('tick2');
    });
    if (fuel % 1 === 0) throw new Error('thrown3');
    process.nextTick(() => {
      log('tick4');
    });
  });
  timers.push(setTimeout(() => {
    log('timeout5');
    log(`refs ${nth(timers, 5)?.hasRef()} ${nth(immediates, 5)?.hasRef()} ${nth(timers, 5)?._destroyed}`);
    promises.push((async () => {
      log('start6');
      promises.push(Promise.resolve({ then(f) { log('then7'); f(2); } }).then(() => {
        log('then8');
        Promise.resolve(1).then(() => { {
          log('first9');
        } return undefined; }).then(() => {
          log('second10');
        });
      }));
      await nth(promises, 6); log('awaited11');
    })().finally(() => {
      log('async12');
      process.nextTick(() => {
        log('tick13');
        Promise.race([nth(promises, 3), Promise.resolve().then(() => log('in14'))]).then(() => {
          log('combined15');
        });
        process.nextTick(() => {
          log('tick16');
        });
      });
    }));
  }, 5));
  spin(6);
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again17');
  promises.push(Promise.reject(new Error('rejected18')));
  emitter.emit('e1', 1);
  queueMicrotask(() => {
    log('micro19');
  });
} }); }
immediates.push(setImmediate(() => {
  log('immediate20');
  log(`refs ${nth(timers, 5)?.hasRef()} ${nth(immediates, 5)?.hasRef()} ${nth(timers, 5)?._destroyed}`);
}));
nth(resources, 1)?.runInAsyncScope(() => {
  log('scope21');
  nth(timers, 1)?.refresh();
  spin(7);
  immediates.push(setImmediate(() => {
    log('immediate22');
    emitter.emit('e1', 1);
    emitter.emit('e1', 1);
  }));
});
