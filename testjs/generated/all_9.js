// generated: all, seed 9
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
  clearImmediate(nth(immediates, 2));
  promises.push((async () => {
    log('start2');
    await Promise.resolve(1); log('resumed3');
    Promise.reject(new Error('handled')).catch(() => {
      log('catch4');
      immediates.push(setImmediate(() => {
        log('immediate5');
        log(`refs ${nth(timers, 3)?.hasRef()} ${nth(immediates, 3)?.hasRef()} ${nth(timers, 3)?._destroyed}`);
        process.nextTick(() => {
          log('tick6');
        });
      }));
      queueMicrotask(() => {
        log('micro7');
        if (fuel % 2 === 0) throw new Error('thrown8');
        if (fuel % 2 === 0) throw new Error('thrown9');
      });
    }).finally(() => {
      log('finally10');
      timers.push(setTimeout(() => {
        log('timeout11');
        emitter.on('e0', () => {
          log('listener12');
        });
        process.nextTick(() => {
          log('tick13');
        });
      }, 5));
      spin(6);
    });
  })());
  promises.push(Promise.reject(new Error('rejected14')));
} });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
promises.push(Promise.reject(new Error('rejected15')));
nth(resources, 2)?.runInAsyncScope(() => {
  log('scope16');
  Promise.resolve(1).then(() => { {
    log('first18');
    nth(timers, 6)?.refresh();
    spin(7);
    promises.push(new Promise((resolve) => { {
      log('executor19');
    } resolve(undefined); }));
  } return Promise.resolve().then(() => log('in17')); }).then(() => {
    log('second20');
    Promise.resolve(1).then(() => { {
      log('first21');
      Promise.race([Promise.resolve().then(() => log('in22')), Promise.resolve(1)]).then(() => {
        log('combined23');
      });
      process.nextTick(() => {
        log('tick24');
      });
    } return Promise.resolve(1); }).then(() => {
      log('second25');
    });
    hooks.push(hook('h26', 'ibad').enable());
    emitter.once('e1', () => {
      log('listener27');
    });
  });
  als[2].enterWith('s28'); log('entered29');
});
