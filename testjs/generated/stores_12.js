// generated: stores, seed 12
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

process.nextTick((a, b) => {
  log('tick1');
  emitter.emit('e0', 1);
}, 1, 2);
{ const scope = als[1].withScope('s2'); {
  log('scoped4');
  als[1].run('s5', () => {
    log('run6');
  });
} scope.dispose(); log('left3'); }
als[2].exit(() => {
  log('out7');
  als[0].run(undefined, () => {
    log('run8');
    promises.push(Promise.resolve(nth(promises, 4)).then(() => {
      log('then9');
      log('stores10');
      { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
        log('interval11');
      } spin(2); }, 1); timers.push(t); }
      spin(2);
      emitter.emit('e0', 1);
    }));
  });
  immediates.push(setImmediate(() => {
    log('immediate12');
    emitter.on('e1', () => {
      log('listener13');
    });
  }));
});
als[2].run('s14', () => {
  log('run15');
});
timers.push(setTimeout(() => {
  log('timeout16');
  queueMicrotask(() => {
    log('micro17');
    queueMicrotask(() => {
      log('micro18');
    });
    als[0].exit(() => {
      log('out19');
      deferred.push(Promise.withResolvers());
    });
    immediates.push(setImmediate(() => {
      log('immediate20');
      emitter.once('e0', () => {
        log('listener21');
      });
    }));
  });
  Promise.resolve(1).then(() => { {
    log('first22');
    nth(deferred, 4)?.promise.then(() => {
      log('later23');
      als[2].enterWith(undefined); log('entered24');
      emitter.once('e0', () => {
        log('listener25');
      });
    }, () => {
      log('rejected26');
    });
  } return 2; }).then(() => {
    log('second27');
  });
}, 1));
spin(2);
