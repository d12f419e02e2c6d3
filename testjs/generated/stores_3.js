// generated: stores, seed 3
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

process.nextTick(() => {
  log('tick1');
  als[0].exit(() => {
    log('out2');
  });
});
als[0].exit(() => {
  log('out3');
  resources.push(new (class Sub extends AsyncResource { constructor() { super('S4', { triggerAsyncId: 0 }); } })());
  als[0].run('s5', () => {
    log('run6');
    emitter.emit('e0', 1);
  });
  als[1].enterWith('s7'); log('entered8');
});
als[2].run('s9', () => {
  log('run10');
  als[0].enterWith('s11'); log('entered12');
  log(`length ${nth(functions, 4)?.length} ${nth(functions, 0)?.name}`);
  functions.push(AsyncLocalStorage.bind(() => {
    log('storebound13');
    promises.push(Promise.resolve(Promise.resolve(1)).then(() => {
      log('then14');
      { const scope = als[1].withScope('s15'); {
        log('scoped17');
        try { nth(resources, 0)?.runInAsyncScope(() => { {
          log('scope19');
        } throw new Error('caught'); }); } catch { log('caught18'); }
        queueMicrotask(() => {
          log('micro20');
        });
        promises.push((async () => {
          log('start21');
          await 1; log('resumed22');
        })().then(() => {
          log('async23');
        }));
      } scope.dispose(); log('left16'); }
      { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
        log('interval24');
      } spin(2); }, 1); timers.push(t); }
      spin(2);
      try { als[2].run('s25', () => { {
        log('run27');
        { const scope = als[1].withScope('s28'); {
          log('scoped30');
        } scope.dispose(); log('left29'); }
        log('stores31');
        emitter.emit('e0', 1);
      } throw new Error('caught'); }); } catch { log('caught26'); }
    }));
  }));
});
promises.push((async () => {
  log('start32');
  promises.push(new Promise((resolve) => { {
    log('executor33');
    { const scope = als[0].withScope('s34'); {
      log('scoped36');
    } scope.dispose(); log('left35'); }
  } resolve(undefined); }));
  return Promise.resolve(1);
})());
