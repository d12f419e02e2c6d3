// generated: stores, seed 6
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

try { nth(resources, 3)?.runInAsyncScope(() => { {
  log('scope2');
  log('stores3');
} throw new Error('caught'); }); } catch { log('caught1'); }
log(`refs ${nth(timers, 3)?.hasRef()} ${nth(immediates, 3)?.hasRef()} ${nth(timers, 3)?._destroyed}`);
nth(deferred, 0)?.promise.then(() => {
  log('later4');
  als[1].run('s5', () => {
    log('run6');
    nth(resources, 1)?.runInAsyncScope(() => {
      log('scope7');
    });
  });
  try { als[2].run('s8', () => { {
    log('run10');
    als[1].enterWith(undefined); log('entered11');
  } throw new Error('caught'); }); } catch { log('caught9'); }
}, () => {
  log('rejected12');
  { const scope = als[0].withScope('s13'); {
    log('scoped15');
    emitter.emit('e1', 1);
    als[0].run('s16', () => {
      log('run17');
      als[2].disable(); log('disabled18');
      { const scope = als[1].withScope('s19'); {
        log('scoped21');
        log('stores22');
        als[2].run('s23', () => {
          log('run24');
        });
        emitter.emit('e1', 1);
      } scope.dispose(); log('left20'); }
      process.nextTick((a, b) => {
        log('tick25');
        queueMicrotask(() => {
          log('micro26');
        });
        als[1].enterWith('s27'); log('entered28');
        { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
          log('interval29');
        } spin(2); }, 1); timers.push(t); }
        spin(2);
      }, 1, 2);
    });
    nth(resources, 1)?.emitDestroy();
  } scope.dispose(); log('left14'); }
});
promises.push(new Promise((resolve) => { {
  log('executor31');
  deferred.push(Promise.withResolvers());
  als[2].run(undefined, () => {
    log('run32');
  });
} resolve(Promise.resolve().then(() => log('in30'))); }));
