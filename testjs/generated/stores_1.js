// generated: stores, seed 1
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

process.nextTick((a, b) => {
  log('tick1');
  als[1].run('s2', () => {
    log('run3');
    immediates.push(setImmediate(() => {
      log('immediate4');
      queueMicrotask(() => {
        log('micro5');
        als[2].run('s6', () => {
          log('run7');
        });
        emitter.on('e0', () => {
          log('listener8');
        });
      });
    }));
    Promise.reject(new Error('handled')).catch(() => {
      log('catch9');
    }).finally(() => {
      log('finally10');
    });
    als[0].run('s11', () => {
      log('run12');
      promises.push((async () => {
        log('start13');
        process.nextTick(() => {
          log('tick14');
        });
        timers.push(setTimeout(() => {
          log('timeout15');
        }, 1));
        spin(2);
        promises.push(Promise.resolve(undefined).then(() => {
          log('then16');
        }));
        await 1; log('resumed17');
        { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
          log('snapshot18');
        })); }
      })());
      queueMicrotask(() => {
        log('micro19');
        als[1].run('s20', () => {
          log('run21');
        });
        Promise.allSettled([Promise.resolve(1), Promise.resolve(1)]).then(() => {
          log('combined22');
        });
      });
      functions.push(AsyncResource.bind(function named(a, b) {
        log('bound23');
        process.nextTick(() => {
          log('tick24');
        });
        als[0].enterWith('s25'); log('entered26');
        als[1].run('s27', () => {
          log('run28');
        });
      }));
    });
  });
}, 1, 2);
try { als[1].run('s29', () => { {
  log('run31');
  als[1].enterWith('s32'); log('entered33');
  promises.push(Promise.resolve(Promise.resolve(1)).then(() => {
    log('then34');
  }));
  promises.push((async () => {
    log('start35');
    await Promise.resolve(1); log('resumed36');
  })().finally(() => {
    log('async37');
  }));
} throw new Error('caught'); }); } catch { log('caught30'); }
