// generated: errors, seed 10
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
  clearImmediate(nth(immediates, 7));
  emitter.once('e1', () => {
    log('listener1');
  });
} });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again2');
} }); }
timers.push(setTimeout(() => {
  log('timeout3');
  queueMicrotask(() => {
    log('micro4');
    clearTimeout(nth(timers, 7));
  });
  emitter.emit('e1', 1);
}, 1));
nth(promises, 8)?.catch(() => {
  log('caught5');
  deferred.push(Promise.withResolvers());
});
nth(deferred, 2)?.reject(new Error('deferred6'));
log(`refs ${nth(timers, 4)?.hasRef()} ${nth(immediates, 4)?.hasRef()} ${nth(timers, 4)?._destroyed}`);
nth(promises, 6)?.catch(() => {
  log('caught7');
  nth(promises, 2)?.catch(() => {
    log('caught8');
  });
});
emitter.emit('e0', 1);
nth(promises, 7)?.catch(() => {
  log('caught9');
});
immediates.push(setImmediate(() => {
  log('immediate10');
}));
nth(timers, 8)?.refresh();
nth(immediates, 3)?.ref();
if (fuel % 2 === 0) throw new Error('thrown11');
timers.push(setTimeout(() => {
  log('timeout12');
  nth(deferred, 2)?.reject(new Error('deferred13'));
}, 1));
spin(7);
process.nextTick((a, b) => {
  log('tick14');
  nth(immediates, 8)?.ref();
  promises.push((async () => {
    log('start15');
    { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
      log('snapshot16');
    })); }
    await 5; log('resumed17');
  })().finally(() => {
    log('async18');
  }));
}, 1, 2);
