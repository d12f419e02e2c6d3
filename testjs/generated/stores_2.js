// generated: stores, seed 2
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

als[0].run('s1', () => {
  log('run2');
});
Promise.resolve(1).then(() => { {
  log('first3');
  Promise.reject(new Error('handled')).catch(() => {
    log('catch4');
    { const scope = als[0].withScope('s5'); {
      log('scoped7');
      Promise.reject(new Error('handled')).catch(() => {
        log('catch8');
        process.nextTick((a, b) => {
          log('tick9');
        }, 1, 2);
        immediates.push(setImmediate(() => {
          log('immediate10');
        }));
      }).finally(() => {
        log('finally11');
        deferred.push(Promise.withResolvers());
        { const scope = als[2].withScope('s12'); {
          log('scoped14');
        } scope.dispose(); log('left13'); }
        process.nextTick(() => {
          log('tick15');
        });
      });
    } scope.dispose(); log('left6'); }
    process.nextTick(() => {
      log('tick16');
      process.nextTick((a, b) => {
        log('tick17');
        als[1].run(undefined, () => {
          log('run18');
        });
        log('stores19');
      }, 1, 2);
      clearImmediate(nth(immediates, 6));
    });
  }).finally(() => {
    log('finally20');
    functions.push(AsyncLocalStorage.bind(() => {
      log('storebound21');
      process.nextTick(() => {
        log('tick22');
        als[0].run('s23', () => {
          log('run24');
        });
        promises.push(Promise.resolve(nth(promises, 8)).then(() => {
          log('then25');
        }));
      });
      emitter.emit('e0', 1);
    }));
    promises.push(new Promise((resolve) => { {
      log('executor26');
      process.nextTick(() => {
        log('tick27');
        emitter.emit('e0', 1);
        clearImmediate(nth(immediates, 0));
      });
    } resolve(Promise.resolve(1)); }));
  });
} return 3; }).then(() => {
  log('second28');
});
