// generated: stores, seed 8
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

{ const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
  log('snapshot1');
  nth(resources, 1)?.emitDestroy();
  emitter.emit('e0', 1);
  als[2].enterWith('s2'); log('entered3');
})); }
clearImmediate(nth(immediates, 5));
promises.push((async () => {
  log('start4');
  try { als[1].run('s5', () => { {
    log('run7');
    deferred.push(Promise.withResolvers());
    if (resources.length) functions.push(nth(resources, 2).bind(function (a) {
      log('method8');
      log('stores9');
      { const scope = als[1].withScope('s10'); {
        log('scoped12');
        process.nextTick((a, b) => {
          log('tick13');
        }, 1, 2);
        als[0].run('s14', () => {
          log('run15');
        });
        promises.push((async () => {
          log('start16');
          await 2; log('resumed17');
        })());
      } scope.dispose(); log('left11'); }
    }, 'this'));
  } throw new Error('caught'); }); } catch { log('caught6'); }
  await 6; log('resumed18');
  emitter.emit('e1', 1);
  functions.push(AsyncLocalStorage.bind(() => {
    log('storebound19');
    immediates.push(setImmediate(() => {
      log('immediate20');
      nth(deferred, 2)?.resolve(Promise.resolve().then(() => log('in21')));
    }));
  }));
  emitter.once('e1', () => {
    log('listener22');
    emitter.on('e0', () => {
      log('listener23');
    });
    promises.push((async () => {
      log('start24');
      queueMicrotask(() => {
        log('micro25');
        als[0].exit(() => {
          log('out26');
        });
        { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
          log('snapshot27');
        })); }
      });
      await nth(promises, 6); log('resumed28');
    })().finally(() => {
      log('async29');
    }));
  });
})().finally(() => {
  log('async30');
}));
