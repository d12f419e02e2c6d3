// generated: errors, seed 6
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
  clearImmediate(nth(immediates, 3));
  queueMicrotask(() => {
    log('micro1');
    queueMicrotask(() => {
      log('micro2');
      process.nextTick(() => {
        log('tick3');
        process.nextTick(() => {
          log('tick4');
        });
      });
      { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
        log('interval5');
        nth(resources, 1)?.runInAsyncScope(() => {
          log('scope6');
        });
      } spin(2); }, 1); timers.push(t); }
      spin(2);
    });
    clearTimeout(nth(timers, 7));
    nth(deferred, 0)?.reject(new Error('deferred7'));
  });
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
timers.push(setTimeout(() => {
  log('timeout8');
}, 1));
timers.push(setTimeout(() => {
  log('timeout9');
  immediates.push(setImmediate(() => {
    log('immediate10');
    process.nextTick(() => {
      log('tick11');
    });
    nth(deferred, 3)?.promise.then(() => {
      log('later12');
    }, () => {
      log('rejected13');
    });
  }));
  nth(promises, 3)?.catch(() => {
    log('caught14');
    emitter.emit('e1', 1);
    nth(deferred, 0)?.resolve(undefined);
    nth(deferred, 4)?.reject(new Error('deferred15'));
  });
  promises.push((async () => {
    log('start16');
    await { then(f) { log('then17'); f(2); } }; log('awaited18');
    emitter.once('e1', () => {
      log('listener19');
      nth(immediates, 3)?.unref();
      process.nextTick((a, b) => {
        log('tick20');
        emitter.emit('e1', 1);
      }, 1, 2);
    });
    await 8; log('resumed21');
  })().finally(() => {
    log('async22');
  }));
}, 5));
spin(6);
