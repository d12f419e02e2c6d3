// generated: all, seed 13
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

process.on('uncaughtException', (error, origin) => { log(`uncaughtException ${error?.message} ${origin}`); {
  deferred.push(Promise.withResolvers());
  als[0].enterWith('s1'); log('entered2');
  emitter.emit('e1', 1);
} });
process.on('unhandledRejection', (error, promise) => { log(`unhandledRejection ${error?.message}`); });
process.on('rejectionHandled', (promise) => { log(`rejectionHandled `); });
als[0].enterWith('s3'); log('entered4');
promises.push((async () => {
  log('start5');
  emitter.on('e1', () => {
    log('listener6');
    Promise.resolve(1).then(() => { {
      log('first8');
      Promise.all([nth(promises, 7), undefined]).then(() => {
        log('combined9');
      });
    } return { then(f) { log('then7'); f(2); } }; }).then(() => {
      log('second10');
      queueMicrotask(() => {
        log('micro11');
        timers.push(setTimeout(() => {
          log('timeout12');
        }, 1));
        spin(2);
        Promise.race([Promise.resolve(1), Promise.resolve(1)]).then(() => {
          log('combined13');
        });
        log(`refs ${nth(timers, 6)?.hasRef()} ${nth(immediates, 6)?.hasRef()} ${nth(timers, 6)?._destroyed}`);
      });
    });
  });
})().finally(() => {
  log('async14');
  if (fuel % 1 === 0) throw new Error('thrown15');
  { const scope = als[0].withScope('s16'); {
    log('scoped18');
    hooks.push(hook('h19', 'ibad').enable());
  } scope.dispose(); log('left17'); }
  print(`tag ${executionAsyncResource().tag}`);
}));
timers.push(setTimeout(() => {
  log('timeout20');
}, 5));
spin(6);
emitter.emit('e0', 1);
promises.push(Promise.resolve(Promise.resolve().then(() => log('in21'))).then(() => {
  log('then22');
  promises.push(new Promise((resolve) => { {
    log('executor23');
    promises.push((async () => {
      log('start24');
      deferred.push(Promise.withResolvers());
      deferred.push(Promise.withResolvers());
      return { then(f) { log('then25'); f(2); } };
    })());
    als[0].exit(() => {
      log('out26');
    });
  } resolve(7); }));
}));
