// generated: timers, seed 13
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
  nth(immediates, 0)?.unref();
} }); }
promises.push(new Promise((resolve) => { {
  log('executor2');
  emitter.once('e1', () => {
    log('listener3');
    emitter.on('e1', () => {
      log('listener4');
      emitter.emit('e1', 1);
    });
    nth(deferred, 0)?.promise.then(() => {
      log('later5');
      clearTimeout(nth(timers, 3));
      process.nextTick((a, b) => {
        log('tick6');
      }, 1, 2);
      nth(timers, 2)?.unref();
    }, () => {
      log('rejected7');
    });
    process.nextTick((a, b) => {
      log('tick8');
    }, 1, 2);
  });
  emitter.emit('e1', 1);
} resolve(undefined); }));
nth(deferred, 3)?.promise.then(() => {
  log('later9');
  promises.push((async () => {
    log('start10');
    promises.push((async () => {
      log('start11');
      clearImmediate(nth(immediates, 7));
    })());
    await nth(promises, 8); log('resumed12');
    timers.push(setTimeout(() => {
      log('timeout13');
      promises.push((async () => {
        log('start14');
        immediates.push(setImmediate(() => {
          log('immediate15');
        }));
        emitter.once('e0', () => {
          log('listener16');
        });
        process.nextTick(() => {
          log('tick17');
        });
      })());
      process.nextTick(() => {
        log('tick18');
        emitter.emit('e1', 1);
        { let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
          log('interval19');
        } spin(2); }, 1); timers.push(t); }
        nth(timers, 6)?.refresh();
        spin(7);
      });
    }, 1));
    spin(2);
    return { then(f) { log('then20'); f(2); } };
  })());
}, () => {
  log('rejected21');
});
