// generated: timers, seed 3
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

timers.push(setTimeout(() => {
  log('timeout1');
  timers.push(setTimeout(() => {
    log('timeout2');
  }, 1));
  timers.push(setTimeout(() => {
    log('timeout3');
    immediates.push(setImmediate(() => {
      log('immediate4');
      immediates.push(setImmediate(() => {
        log('immediate5');
        emitter.once('e0', () => {
          log('listener6');
        });
        process.nextTick((a, b) => {
          log('tick7');
        }, 1, 2);
      }));
      process.nextTick(() => {
        log('tick8');
        nth(timers, 5)?.refresh();
        spin(7);
        process.nextTick((a, b) => {
          log('tick9');
        }, 1, 2);
        process.nextTick(() => {
          log('tick10');
        });
      });
    }));
    nth(timers, 8)?.close();
    nth(immediates, 5)?.unref();
  }, 1));
  timers.push(setTimeout(() => {
    log('timeout11');
    nth(deferred, 1)?.promise.then(() => {
      log('later12');
    }, () => {
      log('rejected13');
      promises.push((async () => {
        log('start14');
        nth(timers, 2)?.refresh();
        log(`refs ${nth(timers, 7)?.hasRef()} ${nth(immediates, 7)?.hasRef()} ${nth(timers, 7)?._destroyed}`);
        timers.push(setTimeout(() => {
          log('timeout15');
        }, 1));
        spin(7);
      })());
      nth(timers, 6)?.refresh();
      spin(7);
      emitter.emit('e1', 1);
    });
    deferred.push(Promise.withResolvers());
    process.nextTick((a, b) => {
      log('tick16');
    }, 1, 2);
  }, 1));
  spin(2);
}, 1));
spin(2);
queueMicrotask(() => {
  log('micro17');
});
