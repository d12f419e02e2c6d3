// generated: stores, seed 13
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
  Promise.any([7, { then(f) { log('then2'); f(2); } }]).then(() => {
    log('combined3');
    Promise.resolve(1).then(() => { {
      log('first4');
      log(`length ${nth(functions, 0)?.length} ${nth(functions, 4)?.name}`);
      process.nextTick((a, b) => {
        log('tick5');
      }, 1, 2);
      als[2].run('s6', () => {
        log('run7');
        promises.push((async () => {
          log('start8');
          await nth(promises, 5); log('resumed9');
        })().finally(() => {
          log('async10');
        }));
      });
    } return 1; }).then(() => {
      log('second11');
      try { nth(resources, 1)?.runInAsyncScope(() => { {
        log('scope13');
      } throw new Error('caught'); }); } catch { log('caught12'); }
      deferred.push(Promise.withResolvers());
    });
    Promise.resolve(1).then(() => { {
      log('first14');
      { const scope = als[2].withScope(undefined); {
        log('scoped16');
        promises.push((async () => {
          log('start17');
          return 5;
        })().then(() => {
          log('async18');
        }));
        try { nth(resources, 4)?.runInAsyncScope(() => { {
          log('scope20');
        } throw new Error('caught'); }); } catch { log('caught19'); }
      } scope.dispose(); log('left15'); }
    } return undefined; }).then(() => {
      log('second21');
      try { als[2].run(undefined, () => { {
        log('run23');
        promises.push((async () => {
          log('start24');
          await 7; log('resumed25');
        })());
        Promise.resolve(1).then(() => { {
          log('first26');
        } return 6; }).then(() => {
          log('second27');
        });
        deferred.push(Promise.withResolvers());
      } throw new Error('caught'); }); } catch { log('caught22'); }
      process.nextTick(() => {
        log('tick28');
        als[1].run('s29', () => {
          log('run30');
        });
        als[0].run('s31', () => {
          log('run32');
        });
      });
      nth(resources, 3)?.runInAsyncScope(() => {
        log('scope33');
      });
    });
  });
} }); }
process.nextTick((a, b) => {
  log('tick34');
  Promise.resolve(1).then(() => { {
    log('first35');
    process.nextTick((a, b) => {
      log('tick36');
      als[0].enterWith('s37'); log('entered38');
    }, 1, 2);
  } return 7; }).then(() => {
    log('second39');
  });
}, 1, 2);
