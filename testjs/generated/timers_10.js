// generated: timers, seed 10
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

{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again1');
  process.nextTick((a, b) => {
    log('tick2');
    queueMicrotask(() => {
      log('micro3');
      queueMicrotask(() => {
        log('micro4');
        Promise.reject(new Error('handled')).catch(() => {
          log('catch5');
        }).finally(() => {
          log('finally6');
        });
      });
    });
  }, 1, 2);
  timers.push(setTimeout(() => {
    log('timeout7');
    log(`refs ${nth(timers, 3)?.hasRef()} ${nth(immediates, 3)?.hasRef()} ${nth(timers, 3)?._destroyed}`);
    promises.push(new Promise((resolve) => { {
      log('executor9');
      Promise.allSettled([nth(promises, 8), nth(promises, 1)]).then(() => {
        log('combined10');
        log(`refs ${nth(timers, 4)?.hasRef()} ${nth(immediates, 4)?.hasRef()} ${nth(timers, 4)?._destroyed}`);
      });
      emitter.once('e1', () => {
        log('listener11');
        queueMicrotask(() => {
          log('micro12');
        });
      });
      nth(timers, 2)?.refresh();
      spin(7);
    } resolve(Promise.resolve().then(() => log('in8'))); }));
  }, 1));
  spin(2);
} }); }
process.nextTick((a, b) => {
  log('tick13');
  process.nextTick(() => {
    log('tick14');
    emitter.once('e1', () => {
      log('listener15');
    });
  });
}, 1, 2);
nth(timers, 8)?.refresh();
spin(7);
queueMicrotask(() => {
  log('micro16');
  nth(immediates, 1)?.ref();
  process.nextTick((a, b) => {
    log('tick17');
    nth(timers, 1)?.refresh();
    spin(7);
    emitter.on('e1', () => {
      log('listener18');
      nth(immediates, 8)?.ref();
      process.nextTick(() => {
        log('tick19');
        emitter.once('e0', () => {
          log('listener20');
        });
      });
    });
  }, 1, 2);
});
