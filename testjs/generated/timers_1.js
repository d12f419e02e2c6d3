// generated: timers, seed 1
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

clearTimeout(nth(timers, 3));
process.nextTick(() => {
  log('tick1');
});
immediates.push(setImmediate(() => {
  log('immediate2');
  log(`refs ${nth(timers, 1)?.hasRef()} ${nth(immediates, 1)?.hasRef()} ${nth(timers, 1)?._destroyed}`);
  queueMicrotask(() => {
    log('micro3');
    nth(immediates, 2)?.unref();
    queueMicrotask(() => {
      log('micro4');
    });
    { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
      log('interval5');
    } spin(2); }, 1); timers.push(t); }
    spin(2);
  });
}));
process.nextTick(() => {
  log('tick6');
  promises.push((async () => {
    log('start7');
    nth(immediates, 1)?.ref();
    return Promise.resolve(1);
  })());
});
process.nextTick(() => {
  log('tick8');
  process.nextTick(() => {
    log('tick9');
    nth(timers, 6)?.unref();
    nth(timers, 5)?.close();
    { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
      log('interval10');
      emitter.on('e1', () => {
        log('listener11');
        queueMicrotask(() => {
          log('micro12');
        });
        immediates.push(setImmediate(() => {
          log('immediate13');
        }));
        promises.push(new Promise((resolve) => { {
          log('executor14');
        } resolve(Promise.resolve(1)); }));
      });
      clearImmediate(nth(immediates, 2));
      queueMicrotask(() => {
        log('micro15');
        emitter.once('e1', () => {
          log('listener16');
        });
        process.nextTick((a, b) => {
          log('tick17');
        }, 1, 2);
      });
    } spin(2); }, 1); timers.push(t); }
    spin(2);
  });
});
