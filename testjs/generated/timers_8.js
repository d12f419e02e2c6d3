// generated: timers, seed 8
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

nth(deferred, 3)?.promise.then(() => {
  log('later1');
  immediates.push(setImmediate(() => {
    log('immediate2');
    emitter.once('e1', () => {
      log('listener3');
    });
  }));
}, () => {
  log('rejected4');
  clearImmediate(nth(immediates, 5));
});
timers.push(setTimeout(() => {
  log('timeout5');
  queueMicrotask(() => {
    log('micro6');
    emitter.once('e0', () => {
      log('listener7');
      process.nextTick((a, b) => {
        log('tick8');
        queueMicrotask(() => {
          log('micro9');
        });
        nth(deferred, 3)?.resolve(Promise.resolve(1));
      }, 1, 2);
      nth(deferred, 0)?.promise.then(() => {
        log('later10');
      }, () => {
        log('rejected11');
        timers.push(setTimeout(() => {
          log('timeout12');
        }, 1));
        spin(2);
        immediates.push(setImmediate(() => {
          log('immediate13');
        }));
      });
    });
    emitter.on('e0', () => {
      log('listener14');
      nth(timers, 3)?.refresh();
      spin(7);
      emitter.emit('e1', 1);
      deferred.push(Promise.withResolvers());
    });
  });
}, 1));
spin(2);
emitter.on('e1', () => {
  log('listener15');
  deferred.push(Promise.withResolvers());
});
Promise.resolve(1).then(() => { {
  log('first17');
  clearTimeout(nth(timers, 8));
  promises.push(new Promise((resolve) => { {
    log('executor19');
  } resolve(Promise.resolve().then(() => log('in18'))); }));
  timers.push(setTimeout(() => {
    log('timeout20');
    nth(timers, 0)?.refresh();
    spin(7);
  }, 1));
  spin(2);
} return Promise.resolve().then(() => log('in16')); }).then(() => {
  log('second21');
});
