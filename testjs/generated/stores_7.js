// generated: stores, seed 7
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

nth(timers, 1)?.ref();
Promise.allSettled([{ then(f) { log('then1'); f(2); } }, { then(f) { log('then2'); f(2); } }]).then(() => {
  log('combined3');
  promises.push((async () => {
    log('start4');
    deferred.push(Promise.withResolvers());
  })().finally(() => {
    log('async5');
    clearImmediate(nth(immediates, 3));
    queueMicrotask(() => {
      log('micro6');
      emitter.emit('e1', 1);
    });
    if (resources.length) functions.push(nth(resources, 4).bind(function (a) {
      log('method7');
      process.nextTick((a, b) => {
        log('tick8');
        try { als[1].run('s9', () => { {
          log('run11');
        } throw new Error('caught'); }); } catch { log('caught10'); }
        als[1].exit(() => {
          log('out12');
        });
      }, 1, 2);
      log(`refs ${nth(timers, 1)?.hasRef()} ${nth(immediates, 1)?.hasRef()} ${nth(timers, 1)?._destroyed}`);
      nth(deferred, 0)?.resolve({ then(f) { log('then13'); f(2); } });
    }, 'this'));
  }));
});
{ let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
  log('interval14');
} spin(2); }, 1); timers.push(t); }
spin(2);
als[2].enterWith('s15'); log('entered16');
log('stores17');
try { als[1].run('s18', () => { {
  log('run20');
  process.nextTick(() => {
    log('tick21');
    als[0].run('s22', () => {
      log('run23');
      queueMicrotask(() => {
        log('micro24');
        process.nextTick((a, b) => {
          log('tick25');
        }, 1, 2);
      });
      promises.push(new Promise((resolve) => { {
        log('executor26');
      } resolve(undefined); }));
      emitter.emit('e1', 1);
    });
    log('stores27');
  });
} throw new Error('caught'); }); } catch { log('caught19'); }
