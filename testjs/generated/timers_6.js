// generated: timers, seed 6
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

emitter.emit('e0', 1);
queueMicrotask(() => {
  log('micro1');
  process.nextTick(() => {
    log('tick2');
  });
});
immediates.push(setImmediate(() => {
  log('immediate3');
}));
immediates.push(setImmediate(() => {
  log('immediate4');
}));
{ let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
  log('interval5');
  promises.push((async () => {
    log('start6');
    clearTimeout(nth(timers, 7));
    await Promise.resolve().then(() => log('in7')); log('resumed8');
    process.nextTick((a, b) => {
      log('tick9');
      log(`refs ${nth(timers, 4)?.hasRef()} ${nth(immediates, 4)?.hasRef()} ${nth(timers, 4)?._destroyed}`);
    }, 1, 2);
  })());
} spin(2); }, 1); timers.push(t); }
timers.push(setTimeout(() => {
  log('timeout10');
  immediates.push(setImmediate(() => {
    log('immediate11');
    timers.push(setTimeout(() => {
      log('timeout12');
      queueMicrotask(() => {
        log('micro13');
      });
      promises.push(new Promise((resolve) => { {
        log('executor14');
        emitter.emit('e1', 1);
        nth(timers, 1)?.close();
        emitter.emit('e1', 1);
      } resolve(nth(promises, 3)); }));
      promises.push((async () => {
        log('start15');
        log(`refs ${nth(timers, 4)?.hasRef()} ${nth(immediates, 4)?.hasRef()} ${nth(timers, 4)?._destroyed}`);
        process.nextTick((a, b) => {
          log('tick16');
        }, 1, 2);
        timers.push(setTimeout(() => {
          log('timeout17');
        }, 1));
        await Promise.resolve().then(() => log('in18')); log('resumed19');
        { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
          log('interval20');
        } spin(2); }, 1); timers.push(t); }
        spin(2);
        nth(deferred, 1)?.promise.then(() => {
          log('later21');
        }, () => {
          log('rejected22');
        });
      })().finally(() => {
        log('async23');
      }));
    }, 1));
    spin(2);
  }));
}, 5));
spin(6);
