// generated: timers, seed 4
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

{ let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
  log('interval1');
  emitter.once('e1', () => {
    log('listener2');
    { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
      log('interval3');
      process.nextTick(() => {
        log('tick4');
        clearTimeout(nth(timers, 2));
      });
      clearImmediate(nth(immediates, 8));
    } spin(2); }, 1); timers.push(t); }
    spin(2);
    immediates.push(setImmediate(() => {
      log('immediate5');
      { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
        log('interval6');
        timers.push(setTimeout(() => {
          log('timeout7');
        }, 1));
        timers.push(setTimeout(() => {
          log('timeout8');
        }, 1));
        spin(2);
        immediates.push(setImmediate(() => {
          log('immediate9');
        }));
      } spin(2); }, 1); timers.push(t); }
      spin(2);
    }));
  });
} spin(2); }, 1); timers.push(t); }
immediates.push(setImmediate(() => {
  log('immediate10');
  nth(timers, 5)?.refresh();
  spin(7);
}));
timers.push(setTimeout(() => {
  log('timeout11');
  process.nextTick(() => {
    log('tick12');
  });
  nth(timers, 4)?.refresh();
  timers.push(setTimeout(() => {
    log('timeout13');
  }, 1));
  spin(7);
}, 1));
spin(2);
immediates.push(setImmediate(() => {
  log('immediate14');
  immediates.push(setImmediate(() => {
    log('immediate15');
    process.nextTick(() => {
      log('tick16');
      nth(immediates, 5)?.ref();
      promises.push((async () => {
        log('start17');
        promises.push(Promise.resolve(5).then(() => {
          log('then18');
        }));
        immediates.push(setImmediate(() => {
          log('immediate19');
        }));
        await nth(promises, 5); log('resumed20');
      })().finally(() => {
        log('async21');
      }));
    });
  }));
}));
