// generated: errors, seed 7
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
  promises.push((async () => {
    log('start1');
    if (fuel % 2 === 0) throw new Error('thrown2');
    clearTimeout(nth(timers, 3));
  })().finally(() => {
    log('async3');
    process.nextTick((a, b) => {
      log('tick4');
      emitter.emit('e0', 1);
      { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
        log('interval5');
        nth(deferred, 0)?.reject(new Error('deferred6'));
        nth(deferred, 2)?.resolve(undefined);
        promises.push((async () => {
          log('start7');
          await nth(promises, 8); log('resumed8');
        })().then(() => {
          log('async9');
        }));
      } spin(2); }, 1); timers.push(t); }
      spin(2);
      process.nextTick(() => {
        log('tick10');
        if (fuel % 2 === 0) throw new Error('thrown11');
      });
    }, 1, 2);
  }));
  immediates.push(setImmediate(() => {
    log('immediate12');
  }));
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
promises.push(Promise.reject(new Error('rejected13')));
promises.push(Promise.reject(new Error('rejected14')));
promises.push(new Promise((resolve) => { {
  log('executor15');
  nth(promises, 6)?.catch(() => {
    log('caught16');
  });
  promises.push(Promise.reject(new Error('rejected17')));
} resolve(undefined); }));
process.nextTick(() => {
  log('tick18');
  queueMicrotask(() => {
    log('micro19');
    emitter.emit('e1', 1);
    promises.push((async () => {
      log('start20');
      deferred.push(Promise.withResolvers());
      await Promise.resolve(1); log('resumed21');
      log(`length ${nth(functions, 0)?.length} ${nth(functions, 0)?.name}`);
      nth(immediates, 2)?.ref();
      return { then(f) { log('then22'); f(2); } };
    })().then(() => {
      log('async23');
    }));
  });
});
