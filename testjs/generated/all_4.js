// generated: all, seed 4
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
nth(deferred, 3)?.reject(new Error('deferred2'));
{ const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
  log('snapshot3');
})); }
emitter.on('e1', () => {
  log('listener4');
  process.nextTick((a, b) => {
    log('tick5');
    clearTimeout(nth(timers, 6));
  }, 1, 2);
  log(`length ${nth(functions, 4)?.length} ${nth(functions, 4)?.name}`);
});
als[0].run('s6', () => {
  log('run7');
  try { als[1].run('s8', () => { {
    log('run10');
    Promise.all([{ then(f) { log('then11'); f(2); } }, 5]).then(() => {
      log('combined12');
      emitter.once('e0', () => {
        log('listener13');
        queueMicrotask(() => {
          log('micro14');
        });
      });
      nth(functions, 2)?.();
      log('stores15');
    });
    print(`tag ${executionAsyncResource().tag}`);
    if (fuel % 1 === 0) throw new Error('thrown16');
  } throw new Error('caught'); }); } catch { log('caught9'); }
});
promises.push(Promise.resolve(8).then(() => {
  log('then17');
  log('stores18');
  hooks.push(hook('h19', 'ibad').enable());
  als[2].exit(() => {
    log('out20');
    nth(hooks, 2)?.disable();
    try { als[2].run('s21', () => { {
      log('run23');
    } throw new Error('caught'); }); } catch { log('caught22'); }
    promises.push((async () => {
      log('start24');
      await undefined; log('resumed25');
      als[2].run('s26', () => {
        log('run27');
        queueMicrotask(() => {
          log('micro28');
        });
      });
    })().then(() => {
      log('async29');
    }));
  });
}));
