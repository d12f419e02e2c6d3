// generated: all, seed 12
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

hooks.push(hook('h1', 'i'));
deferred.push(Promise.withResolvers());
queueMicrotask(() => {
  log('micro2');
  process.nextTick(() => {
    log('tick3');
    als[2].exit(() => {
      log('out4');
      timers.push(setTimeout(() => {
        log('timeout5');
      }, 1));
      spin(2);
      als[2].exit(() => {
        log('out6');
        immediates.push(setImmediate(() => {
          log('immediate7');
        }));
        Promise.allSettled([undefined, undefined]).then(() => {
          log('combined8');
        });
        nth(deferred, 0)?.promise.then(() => {
          log('later9');
        }, () => {
          log('rejected10');
        });
      });
    });
  });
});
nth(timers, 8)?.refresh();
nth(immediates, 2)?.ref();
log(`refs ${nth(timers, 4)?.hasRef()} ${nth(immediates, 4)?.hasRef()} ${nth(timers, 4)?._destroyed}`);
functions.push(AsyncResource.bind(function named(a, b) {
  log('bound11');
}));
als[1].run('s12', () => {
  log('run13');
  nth(hooks, 1)?.disable();
  emitter.emit('e0', 1);
});
queueMicrotask(() => {
  log('micro14');
  log(`refs ${nth(timers, 4)?.hasRef()} ${nth(immediates, 4)?.hasRef()} ${nth(timers, 4)?._destroyed}`);
});
timers.push(setTimeout(() => {
  log('timeout15');
}, 1));
spin(7);
nth(timers, 1)?.ref();
emitter.on('e0', () => {
  log('listener16');
  process.nextTick(() => {
    log('tick17');
    process.nextTick((a, b) => {
      log('tick18');
      immediates.push(setImmediate(() => {
        log('immediate19');
      }));
    }, 1, 2);
  });
});
