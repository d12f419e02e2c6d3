// generated: all, seed 10
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

{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again1');
  deferred.push(Promise.withResolvers());
} }); }
als[0].run('s2', () => {
  log('run3');
});
log(`refs ${nth(timers, 7)?.hasRef()} ${nth(immediates, 7)?.hasRef()} ${nth(timers, 7)?._destroyed}`);
timers.push(setTimeout(() => {
  log('timeout4');
  resources.push(new (class Sub extends AsyncResource { constructor() { super('S5', { triggerAsyncId: 1 }); } })());
  promises.push(Promise.resolve(6).then(() => {
    log('then6');
    { const scope = als[1].withScope(undefined); {
      log('scoped8');
      Promise.any([{ then(f) { log('then9'); f(2); } }, 5]).then(() => {
        log('combined10');
        als[1].run('s11', () => {
          log('run12');
        });
        print(`tag ${executionAsyncResource().tag}`);
        promises.push((async () => {
          log('start13');
          await Promise.resolve().then(() => log('in14')); log('resumed15');
        })());
      });
    } scope.dispose(); log('left7'); }
    log(`refs ${nth(timers, 0)?.hasRef()} ${nth(immediates, 0)?.hasRef()} ${nth(timers, 0)?._destroyed}`);
  }));
}, 1));
spin(2);
hooks.push(hook('h16', 'ibad').enable());
nth(deferred, 1)?.resolve(undefined);
functions.push(AsyncLocalStorage.bind(() => {
  log('storebound17');
  nth(deferred, 0)?.reject(new Error('deferred18'));
  promises.push(new Promise((resolve) => { {
    log('executor20');
    log('stores21');
    nth(hooks, 2)?.disable();
  } resolve(Promise.resolve().then(() => log('in19'))); }));
  promises.push((async () => {
    log('start22');
    nth(resources, 4)?.runInAsyncScope(() => {
      log('scope23');
      nth(immediates, 8)?.ref();
    });
    emitter.on('e0', () => {
      log('listener24');
      nth(deferred, 3)?.promise.then(() => {
        log('later25');
      }, () => {
        log('rejected26');
      });
    });
    await undefined; log('resumed27');
  })().then(() => {
    log('async28');
  }));
}));
