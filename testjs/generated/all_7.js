// generated: all, seed 7
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

hooks.push(hook('h1', 'ibad').enable());
process.on('uncaughtException', (error, origin) => { log(`uncaughtException ${error?.message} ${origin}`); {
  promises.push(Promise.reject(new Error('rejected2')));
  nth(resources, 3)?.runInAsyncScope(() => {
    log('scope3');
    immediates.push(setImmediate(() => {
      log('immediate4');
    }));
  });
  nth(resources, 1)?.emitDestroy();
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again5');
  process.nextTick(() => {
    log('tick6');
  });
  log('stores7');
  emitter.emit('e0', 1);
} }); }
emitter.on('e0', () => {
  log('listener8');
});
promises.push(Promise.reject(new Error('rejected9')));
nth(hooks, 0)?.disable();
clearImmediate(nth(immediates, 5));
nth(promises, 1)?.catch(() => {
  log('caught10');
  try { nth(resources, 3)?.runInAsyncScope(() => { {
    log('scope12');
    { let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
      log('interval13');
      nth(deferred, 1)?.reject(new Error('deferred14'));
    } spin(2); }, 1); timers.push(t); }
    spin(2);
    nth(deferred, 3)?.resolve(3);
  } throw new Error('caught'); }); } catch { log('caught11'); }
  process.nextTick(() => {
    log('tick15');
    process.nextTick((a, b) => {
      log('tick16');
    }, 1, 2);
    nth(immediates, 7)?.unref();
    als[2].exit(() => {
      log('out17');
      emitter.once('e1', () => {
        log('listener18');
        { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
          log('interval19');
        } spin(2); }, 1); timers.push(t); }
        spin(2);
      });
      Promise.resolve(1).then(() => { {
        log('first21');
        print(`tag ${executionAsyncResource().tag}`);
      } return { then(f) { log('then20'); f(2); } }; }).then(() => {
        log('second22');
      });
    });
  });
});
