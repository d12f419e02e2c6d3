// generated: errors, seed 9
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
  promises.push((async () => {
    log('start1');
    log(`refs ${nth(timers, 6)?.hasRef()} ${nth(immediates, 6)?.hasRef()} ${nth(timers, 6)?._destroyed}`);
  })().then(() => {
    log('async2');
    nth(timers, 0)?.close();
    queueMicrotask(() => {
      log('micro3');
      if (fuel % 1 === 0) throw new Error('thrown4');
      emitter.emit('e0', 1);
    });
  }));
  clearTimeout(nth(timers, 1));
} });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again5');
} }); }
queueMicrotask(() => {
  log('micro6');
  nth(timers, 5)?.refresh();
  spin(7);
});
process.nextTick((a, b) => {
  log('tick7');
}, 1, 2);
nth(deferred, 0)?.reject(new Error('deferred8'));
process.nextTick((a, b) => {
  log('tick9');
  process.nextTick((a, b) => {
    log('tick10');
    nth(promises, 3)?.catch(() => {
      log('caught11');
    });
    { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
      log('interval12');
      nth(deferred, 1)?.promise.then(() => {
        log('later13');
        nth(timers, 4)?.refresh();
        spin(7);
        promises.push((async () => {
          log('start14');
          await Promise.resolve().then(() => log('in15')); log('resumed16');
        })());
        emitter.on('e0', () => {
          log('listener17');
        });
      }, () => {
        log('rejected18');
        emitter.once('e1', () => {
          log('listener19');
        });
        promises.push(Promise.reject(new Error('rejected20')));
      });
    } spin(2); }, 1); timers.push(t); }
    spin(2);
  }, 1, 2);
}, 1, 2);
promises.push(Promise.reject(new Error('rejected21')));
timers.push(setTimeout(() => {
  log('timeout22');
}, 1));
spin(2);
nth(resources, 4)?.emitDestroy();
