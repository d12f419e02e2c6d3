// generated: errors, seed 1
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
  process.nextTick((a, b) => {
    log('tick1');
  }, 1, 2);
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again2');
  promises.push(Promise.resolve(8).then(() => {
    log('then3');
    Promise.any([7, Promise.resolve(1)]).then(() => {
      log('combined4');
      nth(promises, 6)?.catch(() => {
        log('caught5');
        promises.push(Promise.reject(new Error('rejected6')));
        { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
          log('snapshot7');
        })); }
        nth(resources, 4)?.runInAsyncScope(() => {
          log('scope8');
        });
      });
      promises.push((async () => {
        log('start9');
        await 2; log('resumed10');
        try { nth(resources, 2)?.runInAsyncScope(() => { {
          log('scope12');
        } throw new Error('caught'); }); } catch { log('caught11'); }
        queueMicrotask(() => {
          log('micro13');
        });
        if (fuel % 2 === 0) throw new Error('thrown14');
        return Promise.resolve().then(() => log('in15'));
      })());
      promises.push(Promise.reject(new Error('rejected16')));
    });
  }));
} }); }
Promise.allSettled([Promise.resolve().then(() => log('in17')), 3]).then(() => {
  log('combined18');
  emitter.on('e0', () => {
    log('listener19');
    emitter.emit('e1', 1);
  });
});
process.nextTick(() => {
  log('tick20');
  try { nth(resources, 1)?.runInAsyncScope(() => { {
    log('scope22');
    deferred.push(Promise.withResolvers());
    nth(deferred, 4)?.promise.then(() => {
      log('later23');
      emitter.emit('e0', 1);
      functions.push(AsyncLocalStorage.bind(() => {
        log('storebound24');
        resources.push(new AsyncResource('R25'));
        deferred.push(Promise.withResolvers());
        resources.push(new (class Sub extends AsyncResource { constructor() { super('S26', { triggerAsyncId: 3 }); } })());
      }));
    }, () => {
      log('rejected27');
    });
  } throw new Error('caught'); }); } catch { log('caught21'); }
});
