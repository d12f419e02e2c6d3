// generated: hooks, seed 10
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
emitter.emit('e1', 1);
emitter.emit('e1', 1);
hooks.push(hook('h2', 'd').enable());
print(`tag ${executionAsyncResource().tag}`);
print(`tag ${executionAsyncResource().tag}`);
immediates.push(setImmediate(() => {
  log('immediate3');
  promises.push(new Promise((resolve) => { {
    log('executor4');
  } resolve(undefined); }));
  process.nextTick((a, b) => {
    log('tick5');
    log(`length ${nth(functions, 3)?.length} ${nth(functions, 0)?.name}`);
    { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
      log('snapshot6');
      process.nextTick(() => {
        log('tick7');
        process.nextTick(() => {
          log('tick8');
        });
      });
      { let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
        log('interval9');
        resources.push(new AsyncResource('R10'));
      } spin(2); }, 1); timers.push(t); }
      spin(2);
    })); }
  }, 1, 2);
}));
immediates.push(setImmediate(() => {
  log('immediate11');
  promises.push((async () => {
    log('start12');
    hooks.push(hook('h13', 'id').enable());
    await nth(promises, 4); log('resumed14');
  })().then(() => {
    log('async15');
    immediates.push(setImmediate(() => {
      log('immediate16');
      emitter.once('e0', () => {
        log('listener17');
        nth(resources, 4)?.emitDestroy();
      });
      immediates.push(setImmediate(() => {
        log('immediate18');
        functions.push(AsyncResource.bind(function named(a, b) {
          log('bound19');
        }));
        emitter.once('e0', () => {
          log('listener20');
        });
      }));
    }));
    process.nextTick((a, b) => {
      log('tick21');
    }, 1, 2);
  }));
}));
