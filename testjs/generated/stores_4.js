// generated: stores, seed 4
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

promises.push(new Promise((resolve) => { {
  log('executor1');
  log(`length ${nth(functions, 0)?.length} ${nth(functions, 2)?.name}`);
} resolve(Promise.resolve(1)); }));
emitter.emit('e1', 1);
Promise.allSettled([3, 4]).then(() => {
  log('combined2');
  process.nextTick((a, b) => {
    log('tick3');
    process.nextTick(() => {
      log('tick4');
      Promise.reject(new Error('handled')).catch(() => {
        log('catch5');
        try { nth(resources, 0)?.runInAsyncScope(() => { {
          log('scope7');
        } throw new Error('caught'); }); } catch { log('caught6'); }
        process.nextTick(() => {
          log('tick8');
        });
        nth(timers, 0)?.refresh();
        spin(7);
      }).finally(() => {
        log('finally9');
        Promise.reject(new Error('handled')).catch(() => {
          log('catch10');
        }).finally(() => {
          log('finally11');
        });
        Promise.reject(new Error('handled')).catch(() => {
          log('catch12');
        }).finally(() => {
          log('finally13');
        });
        { const scope = als[0].withScope(undefined); {
          log('scoped15');
        } scope.dispose(); log('left14'); }
      });
    });
  }, 1, 2);
  emitter.emit('e0', 1);
});
log(`refs ${nth(timers, 3)?.hasRef()} ${nth(immediates, 3)?.hasRef()} ${nth(timers, 3)?._destroyed}`);
als[0].enterWith(undefined); log('entered16');
als[0].run('s17', () => {
  log('run18');
  promises.push((async () => {
    log('start19');
    als[0].run('s20', () => {
      log('run21');
      log('stores22');
      process.nextTick(() => {
        log('tick23');
        als[0].run('s24', () => {
          log('run25');
        });
        Promise.reject(new Error('handled')).catch(() => {
          log('catch26');
        }).finally(() => {
          log('finally27');
        });
      });
    });
    await nth(promises, 5); log('resumed28');
    { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
      log('snapshot29');
    })); }
  })());
});
