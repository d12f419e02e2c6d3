// generated: errors, seed 12
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

process.on('uncaughtException', (error, origin) => { log(`uncaughtException ${error?.message} ${origin}`); {
  queueMicrotask(() => {
    log('micro1');
    Promise.reject(new Error('handled')).catch(() => {
      log('catch2');
    }).finally(() => {
      log('finally3');
      promises.push((async () => {
        log('start4');
        emitter.once('e0', () => {
          log('listener5');
        });
        await { then(f) { log('then6'); f(2); } }; log('resumed7');
        timers.push(setTimeout(() => {
          log('timeout8');
        }, 1));
        timers.push(setTimeout(() => {
          log('timeout9');
        }, 5));
        spin(6);
        immediates.push(setImmediate(() => {
          log('immediate10');
        }));
        return nth(promises, 4);
      })());
    });
    deferred.push(Promise.withResolvers());
  });
  nth(timers, 0)?.unref();
} });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again11');
  if (fuel % 2 === 0) throw new Error('thrown12');
  process.nextTick((a, b) => {
    log('tick13');
    nth(deferred, 2)?.reject(new Error('deferred14'));
    functions.push(AsyncResource.bind(function named(a, b) {
      log('bound15');
      emitter.on('e1', () => {
        log('listener16');
        nth(promises, 1)?.catch(() => {
          log('caught17');
        });
        promises.push(Promise.reject(new Error('rejected18')));
      });
      nth(timers, 2)?.refresh();
      spin(7);
    }));
    emitter.emit('e1', 1);
  }, 1, 2);
  { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
    log('interval19');
    emitter.emit('e1', 1);
    nth(functions, 2)?.call('self', 1);
    immediates.push(setImmediate(() => {
      log('immediate20');
      immediates.push(setImmediate(() => {
        log('immediate21');
        emitter.once('e0', () => {
          log('listener22');
        });
      }));
    }));
  } spin(2); }, 1); timers.push(t); }
  spin(2);
} }); }
