// generated: stores, seed 5
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

Promise.resolve(1).then(() => { {
  log('first1');
  { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
    log('snapshot2');
    functions.push(AsyncLocalStorage.bind(() => {
      log('storebound3');
    }));
    promises.push(Promise.resolve(nth(promises, 4)).then(() => {
      log('then4');
      als[0].exit(() => {
        log('out5');
        clearImmediate(nth(immediates, 8));
        try { als[0].run('s6', () => { {
          log('run8');
        } throw new Error('caught'); }); } catch { log('caught7'); }
      });
      nth(deferred, 0)?.promise.then(() => {
        log('later9');
        nth(deferred, 4)?.promise.then(() => {
          log('later10');
        }, () => {
          log('rejected11');
        });
        { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
          log('snapshot12');
        })); }
      }, () => {
        log('rejected13');
      });
      log('stores14');
    }));
    emitter.emit('e0', 1);
  })); }
  process.nextTick((a, b) => {
    log('tick15');
    nth(functions, 3)?.();
    Promise.allSettled([3, Promise.resolve().then(() => log('in16'))]).then(() => {
      log('combined17');
      als[1].enterWith('s18'); log('entered19');
      process.nextTick((a, b) => {
        log('tick20');
        promises.push((async () => {
          log('start21');
          await 8; log('resumed22');
        })().finally(() => {
          log('async23');
        }));
        promises.push((async () => {
          log('start24');
        })().finally(() => {
          log('async25');
        }));
        als[0].run('s26', () => {
          log('run27');
        });
      }, 1, 2);
      promises.push((async () => {
        log('start28');
        try { als[2].run('s29', () => { {
          log('run31');
        } throw new Error('caught'); }); } catch { log('caught30'); }
        promises.push(Promise.resolve(nth(promises, 6)).then(() => {
          log('then32');
        }));
        als[0].enterWith(undefined); log('entered33');
        await Promise.resolve(1); log('resumed34');
      })().finally(() => {
        log('async35');
      }));
    });
  }, 1, 2);
} return Promise.resolve(1); }).then(() => {
  log('second36');
});
