// generated: hooks, seed 9
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

hooks.push(hook('h1', 'd').enable());
nth(resources, 4)?.emitDestroy();
nth(hooks, 2)?.disable();
process.nextTick((a, b) => {
  log('tick2');
  nth(functions, 4)?.();
  clearImmediate(nth(immediates, 5));
  process.nextTick((a, b) => {
    log('tick3');
    nth(timers, 1)?.refresh();
    spin(7);
  }, 1, 2);
}, 1, 2);
print(`tag ${executionAsyncResource().tag}`);
process.nextTick(() => {
  log('tick4');
});
nth(hooks, 3)?.disable();
functions.push(AsyncResource.bind(function named(a, b) {
  log('bound5');
}));
resources.push(new AsyncResource('R6'));
try { nth(resources, 0)?.runInAsyncScope(() => { {
  log('scope8');
  deferred.push(Promise.withResolvers());
} throw new Error('caught'); }); } catch { log('caught7'); }
resources.push(new AsyncResource('R9'));
emitter.on('e0', () => {
  log('listener10');
  nth(functions, 0)?.call('self', 1);
  nth(deferred, 3)?.promise.then(() => {
    log('later11');
    process.nextTick((a, b) => {
      log('tick12');
      try { nth(resources, 4)?.runInAsyncScope(() => { {
        log('scope14');
        functions.push(AsyncLocalStorage.bind(() => {
          log('storebound15');
        }));
      } throw new Error('caught'); }); } catch { log('caught13'); }
    }, 1, 2);
    promises.push((async () => {
      log('start16');
      process.nextTick(() => {
        log('tick17');
        functions.push(AsyncLocalStorage.bind(() => {
          log('storebound18');
        }));
      });
      await nth(promises, 7); log('resumed19');
    })().then(() => {
      log('async20');
    }));
  }, () => {
    log('rejected21');
  });
});
