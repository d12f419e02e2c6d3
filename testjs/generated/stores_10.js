// generated: stores, seed 10
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
  als[2].enterWith('s2'); log('entered3');
  { const scope = als[2].withScope('s4'); {
    log('scoped6');
    als[0].exit(() => {
      log('out7');
      promises.push((async () => {
        log('start8');
        emitter.emit('e0', 1);
        log('stores9');
        await Promise.resolve().then(() => log('in10')); log('resumed11');
        try { als[2].run('s12', () => { {
          log('run14');
        } throw new Error('caught'); }); } catch { log('caught13'); }
        als[2].run('s15', () => {
          log('run16');
        });
      })());
      emitter.emit('e1', 1);
    });
  } scope.dispose(); log('left5'); }
} }); }
{ const scope = als[2].withScope('s17'); {
  log('scoped19');
  deferred.push(Promise.withResolvers());
} scope.dispose(); log('left18'); }
Promise.resolve(1).then(() => { {
  log('first21');
  try { als[1].run('s22', () => { {
    log('run24');
    promises.push(Promise.resolve(nth(promises, 8)).then(() => {
      log('then25');
      nth(resources, 0)?.emitDestroy();
    }));
    resources.push(new (class Sub extends AsyncResource { constructor() { super('S26', { triggerAsyncId: 1 }); } })());
    als[0].exit(() => {
      log('out27');
      als[2].run('s28', () => {
        log('run29');
        try { als[0].run('s30', () => { {
          log('run32');
        } throw new Error('caught'); }); } catch { log('caught31'); }
        emitter.once('e1', () => {
          log('listener33');
        });
      });
      try { als[1].run('s34', () => { {
        log('run36');
        nth(resources, 2)?.runInAsyncScope(() => {
          log('scope37');
        });
        nth(deferred, 0)?.promise.then(() => {
          log('later38');
        }, () => {
          log('rejected39');
        });
      } throw new Error('caught'); }); } catch { log('caught35'); }
    });
  } throw new Error('caught'); }); } catch { log('caught23'); }
} return { then(f) { log('then20'); f(2); } }; }).then(() => {
  log('second40');
  als[1].exit(() => {
    log('out41');
  });
});
