// generated: errors, seed 3
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
    resources.push(new (class Sub extends AsyncResource { constructor() { super('S2', { triggerAsyncId: 4 }); } })());
    nth(resources, 0)?.emitDestroy();
    emitter.emit('e1', 1);
  }, 1, 2);
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
immediates.push(setImmediate(() => {
  log('immediate3');
  nth(deferred, 2)?.reject(new Error('deferred4'));
  clearImmediate(nth(immediates, 4));
}));
immediates.push(setImmediate(() => {
  log('immediate5');
  nth(deferred, 2)?.resolve(nth(promises, 5));
  emitter.on('e1', () => {
    log('listener6');
  });
  if (fuel % 1 === 0) throw new Error('thrown7');
}));
promises.push((async () => {
  log('start8');
})());
emitter.emit('e0', 1);
Promise.reject(new Error('handled')).catch(() => {
  log('catch9');
  if (fuel % 2 === 0) throw new Error('thrown10');
  nth(deferred, 1)?.promise.then(() => {
    log('later11');
    queueMicrotask(() => {
      log('micro12');
      nth(timers, 0)?.unref();
    });
    emitter.once('e1', () => {
      log('listener13');
      nth(immediates, 5)?.unref();
    });
    nth(resources, 2)?.runInAsyncScope(() => {
      log('scope14');
      log(`refs ${nth(timers, 4)?.hasRef()} ${nth(immediates, 4)?.hasRef()} ${nth(timers, 4)?._destroyed}`);
    });
  }, () => {
    log('rejected15');
  });
  if (fuel % 2 === 0) throw new Error('thrown16');
}).finally(() => {
  log('finally17');
});
nth(deferred, 1)?.reject(new Error('deferred18'));
