// generated: timers, seed 11
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
  Promise.resolve(1).then(() => { {
    log('first2');
  } return 0; }).then(() => {
    log('second3');
    promises.push((async () => {
      log('start4');
      clearImmediate(nth(immediates, 4));
      clearTimeout(nth(timers, 5));
      await undefined; log('resumed5');
    })().finally(() => {
      log('async6');
      process.nextTick((a, b) => {
        log('tick7');
        queueMicrotask(() => {
          log('micro8');
        });
        clearTimeout(nth(timers, 1));
        process.nextTick((a, b) => {
          log('tick9');
        }, 1, 2);
      }, 1, 2);
    }));
  });
  queueMicrotask(() => {
    log('micro10');
    timers.push(setTimeout(() => {
      log('timeout11');
      process.nextTick((a, b) => {
        log('tick12');
        process.nextTick((a, b) => {
          log('tick13');
        }, 1, 2);
      }, 1, 2);
      deferred.push(Promise.withResolvers());
      timers.push(setTimeout(() => {
        log('timeout14');
        emitter.on('e0', () => {
          log('listener15');
        });
        immediates.push(setImmediate(() => {
          log('immediate16');
        }));
      }, 1));
      spin(2);
    }, 1));
    spin(2);
  });
  { let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
    log('interval17');
    clearImmediate(nth(immediates, 1));
    queueMicrotask(() => {
      log('micro18');
      emitter.emit('e0', 1);
      immediates.push(setImmediate(() => {
        log('immediate19');
      }));
    });
  } spin(2); }, 1); timers.push(t); }
  spin(2);
}, 1, 2);
process.nextTick(() => {
  log('tick20');
  nth(timers, 0)?.unref();
});
