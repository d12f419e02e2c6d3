// generated: all, seed 8
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
promises.push(new Promise((resolve) => { {
  log('executor2');
  nth(deferred, 4)?.reject(new Error('deferred3'));
  Promise.allSettled([nth(promises, 0), { then(f) { log('then4'); f(2); } }]).then(() => {
    log('combined5');
  });
} resolve(undefined); }));
queueMicrotask(() => {
  log('micro6');
  nth(timers, 7)?.ref();
});
als[2].exit(() => {
  log('out7');
  { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
    log('interval8');
    functions.push(AsyncResource.bind(function named(a, b) {
      log('bound9');
      if (fuel % 1 === 0) throw new Error('thrown10');
    }));
  } spin(2); }, 1); timers.push(t); }
  spin(2);
  { const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {
    log('snapshot11');
    print(`tag ${executionAsyncResource().tag}`);
    hooks.push(hook('h12', 'iba').enable());
  })); }
});
clearTimeout(nth(timers, 1));
Promise.any([Promise.resolve().then(() => log('in13')), nth(promises, 2)]).then(() => {
  log('combined14');
  emitter.emit('e1', 1);
});
nth(deferred, 2)?.reject(new Error('deferred15'));
nth(resources, 1)?.runInAsyncScope(() => {
  log('scope16');
});
als[1].exit(() => {
  log('out17');
  nth(deferred, 2)?.promise.then(() => {
    log('later18');
    als[1].run(undefined, () => {
      log('run19');
      promises.push((async () => {
        log('start20');
        als[1].exit(() => {
          log('out21');
        });
        await undefined; log('resumed22');
        return Promise.resolve().then(() => log('in23'));
      })().then(() => {
        log('async24');
        clearTimeout(nth(timers, 4));
        nth(hooks, 2)?.enable();
      }));
    });
  }, () => {
    log('rejected25');
  });
});
