// generated: stores, seed 11
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

deferred.push(Promise.withResolvers());
queueMicrotask(() => {
  log('micro1');
});
timers.push(setTimeout(() => {
  log('timeout2');
  als[1].run('s3', () => {
    log('run4');
    als[0].enterWith('s5'); log('entered6');
  });
}, 1));
spin(2);
als[2].exit(() => {
  log('out7');
});
emitter.emit('e0', 1);
als[2].disable(); log('disabled8');
promises.push(new Promise((resolve) => { {
  log('executor9');
  try { als[2].run(undefined, () => { {
    log('run11');
    log('stores12');
    Promise.resolve(1).then(() => { {
      log('first13');
    } return nth(promises, 5); }).then(() => {
      log('second14');
      promises.push((async () => {
        log('start15');
        emitter.on('e0', () => {
          log('listener16');
        });
        immediates.push(setImmediate(() => {
          log('immediate17');
        }));
      })().finally(() => {
        log('async18');
      }));
    });
    { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
      log('interval19');
      { const scope = als[1].withScope('s20'); {
        log('scoped22');
        promises.push((async () => {
          log('start23');
        })());
      } scope.dispose(); log('left21'); }
    } spin(2); }, 1); timers.push(t); }
    spin(2);
  } throw new Error('caught'); }); } catch { log('caught10'); }
  als[2].exit(() => {
    log('out24');
    resources.push(new AsyncResource('R25'));
    log('stores26');
  });
} resolve(4); }));
Promise.reject(new Error('handled')).catch(() => {
  log('catch27');
  { const scope = als[2].withScope('s28'); {
    log('scoped30');
    { const scope = als[2].withScope('s31'); {
      log('scoped33');
    } scope.dispose(); log('left32'); }
  } scope.dispose(); log('left29'); }
}).finally(() => {
  log('finally34');
});
