// generated: errors, seed 13
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
  nth(immediates, 0)?.unref();
} });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
process.nextTick((a, b) => {
  log('tick1');
}, 1, 2);
immediates.push(setImmediate(() => {
  log('immediate2');
  Promise.resolve(1).then(() => { {
    log('first3');
    nth(deferred, 3)?.reject(new Error('deferred4'));
  } return 8; }).then(() => {
    log('second5');
    nth(promises, 0)?.catch(() => {
      log('caught6');
      promises.push(Promise.reject(new Error('rejected7')));
      process.nextTick((a, b) => {
        log('tick8');
        timers.push(setTimeout(() => {
          log('timeout9');
        }, 1));
        spin(2);
        nth(resources, 3)?.emitDestroy();
      }, 1, 2);
      promises.push(Promise.reject(new Error('rejected10')));
    });
    log(`length ${nth(functions, 4)?.length} ${nth(functions, 0)?.name}`);
    process.nextTick((a, b) => {
      log('tick11');
      nth(deferred, 1)?.reject(new Error('deferred12'));
    }, 1, 2);
  });
  nth(promises, 2)?.catch(() => {
    log('caught13');
    nth(promises, 7)?.catch(() => {
      log('caught14');
      nth(functions, 3)?.call('self', 1);
      Promise.resolve(1).then(() => { {
        log('first15');
        queueMicrotask(() => {
          log('micro16');
        });
        nth(deferred, 2)?.reject(new Error('deferred17'));
        log(`refs ${nth(timers, 1)?.hasRef()} ${nth(immediates, 1)?.hasRef()} ${nth(timers, 1)?._destroyed}`);
      } return 1; }).then(() => {
        log('second18');
        if (resources.length) functions.push(nth(resources, 0).bind(function (a) {
          log('method19');
        }, 'this'));
      });
      promises.push(new Promise((resolve) => { {
        log('executor21');
      } resolve({ then(f) { log('then20'); f(2); } }); }));
    });
  });
  Promise.resolve(1).then(() => { {
    log('first23');
  } return { then(f) { log('then22'); f(2); } }; }).then(() => {
    log('second24');
  });
}));
