// generated: all, seed 5
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

hooks.push(hook('h1', 'id').enable());
process.nextTick(() => {
  log('tick2');
  promises.push((async () => {
    log('start3');
  })().finally(() => {
    log('async4');
    als[1].enterWith('s5'); log('entered6');
    deferred.push(Promise.withResolvers());
    process.nextTick((a, b) => {
      log('tick7');
      resources.push(new (class Sub extends AsyncResource { constructor() { super('S8', { triggerAsyncId: 2 }); } })());
    }, 1, 2);
  }));
});
try { nth(resources, 2)?.runInAsyncScope(() => { {
  log('scope10');
  nth(timers, 4)?.close();
  emitter.once('e1', () => {
    log('listener11');
    Promise.resolve(1).then(() => { {
      log('first13');
      nth(functions, 1)?.();
    } return Promise.resolve().then(() => log('in12')); }).then(() => {
      log('second14');
      als[2].run('s15', () => {
        log('run16');
        process.nextTick((a, b) => {
          log('tick17');
        }, 1, 2);
      });
      clearTimeout(nth(timers, 5));
    });
    resources.push(new AsyncResource('R18'));
  });
} throw new Error('caught'); }); } catch { log('caught9'); }
Promise.reject(new Error('handled')).catch(() => {
  log('catch19');
  nth(immediates, 8)?.ref();
  emitter.on('e1', () => {
    log('listener20');
    log(`length ${nth(functions, 4)?.length} ${nth(functions, 4)?.name}`);
  });
}).finally(() => {
  log('finally21');
  promises.push((async () => {
    log('start22');
    await 1; log('resumed23');
    { const scope = als[2].withScope(undefined); {
      log('scoped25');
    } scope.dispose(); log('left24'); }
  })().then(() => {
    log('async26');
  }));
});
nth(deferred, 2)?.reject(new Error('deferred27'));
nth(functions, 1)?.();
timers.push(setTimeout(() => {
  log('timeout28');
}, 5));
spin(6);
