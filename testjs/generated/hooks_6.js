// generated: hooks, seed 6
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

hooks.push(hook('h1', 'id').enable());
queueMicrotask(() => {
  log('micro2');
  immediates.push(setImmediate(() => {
    log('immediate3');
  }));
  promises.push((async () => {
    log('start4');
    try { nth(resources, 4)?.runInAsyncScope(() => { {
      log('scope6');
      emitter.emit('e0', 1);
      nth(timers, 0)?.close();
      nth(timers, 8)?.unref();
    } throw new Error('caught'); }); } catch { log('caught5'); }
    immediates.push(setImmediate(() => {
      log('immediate7');
      print(`tag ${executionAsyncResource().tag}`);
    }));
    await Promise.resolve().then(() => log('in8')); log('resumed9');
  })());
  functions.push(AsyncLocalStorage.bind(() => {
    log('storebound10');
  }));
});
deferred.push(Promise.withResolvers());
Promise.reject(new Error('handled')).catch(() => {
  log('catch11');
  hooks.push(hook('h12', 'iba').enable());
  queueMicrotask(() => {
    log('micro13');
    promises.push(Promise.resolve({ then(f) { log('then14'); f(2); } }).then(() => {
      log('then15');
      emitter.on('e1', () => {
        log('listener16');
        nth(resources, 3)?.runInAsyncScope(() => {
          log('scope17');
        });
      });
    }));
  });
  emitter.on('e0', () => {
    log('listener18');
    Promise.resolve(1).then(() => { {
      log('first19');
    } return 8; }).then(() => {
      log('second20');
      if (resources.length) functions.push(nth(resources, 2).bind(function (a) {
        log('method21');
        promises.push(new Promise((resolve) => { {
          log('executor22');
        } resolve(undefined); }));
      }, 'this'));
      process.nextTick((a, b) => {
        log('tick23');
        nth(hooks, 0)?.enable();
        queueMicrotask(() => {
          log('micro24');
        });
      }, 1, 2);
    });
  });
}).finally(() => {
  log('finally25');
});
