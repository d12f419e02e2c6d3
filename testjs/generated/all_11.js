// generated: all, seed 11
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

hooks.push(hook('h1', 'iba').enable());
process.on('uncaughtException', (error, origin) => { log(`uncaughtException ${error?.message} ${origin}`); {
  immediates.push(setImmediate(() => {
    log('immediate2');
  }));
  als[1].run(undefined, () => {
    log('run3');
    Promise.allSettled([2, Promise.resolve().then(() => log('in4'))]).then(() => {
      log('combined5');
      Promise.reject(new Error('handled')).catch(() => {
        log('catch6');
        queueMicrotask(() => {
          log('micro7');
        });
        try { als[2].run('s8', () => { {
          log('run10');
        } throw new Error('caught'); }); } catch { log('caught9'); }
      }).finally(() => {
        log('finally11');
        promises.push(Promise.resolve(undefined).then(() => {
          log('then12');
        }));
        nth(timers, 2)?.refresh();
        spin(7);
      });
      clearImmediate(nth(immediates, 1));
    });
    { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
      log('snapshot13');
      promises.push(Promise.resolve(3).then(() => {
        log('then14');
        nth(resources, 0)?.emitDestroy();
      }));
      als[2].run('s15', () => {
        log('run16');
        timers.push(setTimeout(() => {
          log('timeout17');
        }, 1));
        spin(2);
        resources.push(new (class Sub extends AsyncResource { constructor() { super('S18', { triggerAsyncId: 0 }); } })());
      });
    })); }
  });
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
print(`tag ${executionAsyncResource().tag}`);
Promise.reject(new Error('handled')).catch(() => {
  log('catch19');
  try { als[2].run('s20', () => { {
    log('run22');
    promises.push((async () => {
      log('start23');
      if (fuel % 2 === 0) throw new Error('thrown24');
      emitter.once('e1', () => {
        log('listener25');
        { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
          log('interval26');
        } spin(2); }, 1); timers.push(t); }
        spin(2);
      });
      await 4; log('resumed27');
      process.nextTick(() => {
        log('tick28');
        log('stores29');
      });
    })());
  } throw new Error('caught'); }); } catch { log('caught21'); }
}).finally(() => {
  log('finally30');
});
