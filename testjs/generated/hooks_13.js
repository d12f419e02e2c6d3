// generated: hooks, seed 13
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
nth(immediates, 7)?.ref();
process.nextTick((a, b) => {
  log('tick2');
  print(`tag ${executionAsyncResource().tag}`);
}, 1, 2);
nth(resources, 2)?.runInAsyncScope(() => {
  log('scope3');
  nth(functions, 3)?.call('self', 1);
  process.nextTick((a, b) => {
    log('tick4');
  }, 1, 2);
  log(`refs ${nth(timers, 8)?.hasRef()} ${nth(immediates, 8)?.hasRef()} ${nth(timers, 8)?._destroyed}`);
});
hooks.push(hook('h5', 'ibad'));
nth(timers, 5)?.close();
emitter.once('e0', () => {
  log('listener6');
  print(`tag ${executionAsyncResource().tag}`);
});
try { nth(resources, 0)?.runInAsyncScope(() => { {
  log('scope8');
  emitter.emit('e1', 1);
  log(`length ${nth(functions, 2)?.length} ${nth(functions, 4)?.name}`);
  queueMicrotask(() => {
    log('micro9');
  });
} throw new Error('caught'); }); } catch { log('caught7'); }
functions.push(AsyncLocalStorage.bind(() => {
  log('storebound10');
}));
nth(deferred, 4)?.promise.then(() => {
  log('later11');
  emitter.on('e1', () => {
    log('listener12');
    nth(resources, 1)?.emitDestroy();
    nth(hooks, 1)?.enable();
    print(`tag ${executionAsyncResource().tag}`);
  });
  clearTimeout(nth(timers, 2));
  try { nth(resources, 4)?.runInAsyncScope(() => { {
    log('scope14');
    emitter.once('e0', () => {
      log('listener15');
    });
  } throw new Error('caught'); }); } catch { log('caught13'); }
}, () => {
  log('rejected16');
});
