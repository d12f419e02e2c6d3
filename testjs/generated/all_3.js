// generated: all, seed 3
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

hooks.push(hook('h1', 'i').enable());
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again2');
  als[1].run('s3', () => {
    log('run4');
  });
  als[1].exit(() => {
    log('out5');
    print(`tag ${executionAsyncResource().tag}`);
  });
  { let n = 0; const t = setInterval(() => { if (++n > 2) clearInterval(t); {
    log('interval6');
    nth(timers, 4)?.ref();
    als[1].run(undefined, () => {
      log('run7');
      immediates.push(setImmediate(() => {
        log('immediate8');
      }));
      queueMicrotask(() => {
        log('micro9');
        emitter.once('e1', () => {
          log('listener10');
        });
        deferred.push(Promise.withResolvers());
        print(`tag ${executionAsyncResource().tag}`);
      });
      clearImmediate(nth(immediates, 4));
    });
    clearTimeout(nth(timers, 3));
  } spin(2); }, 1); timers.push(t); }
  spin(2);
} }); }
resources.push(new (class Sub extends AsyncResource { constructor() { super('S11', { triggerAsyncId: 0 }); } })());
Promise.resolve(1).then(() => { {
  log('first13');
} return { then(f) { log('then12'); f(2); } }; }).then(() => {
  log('second14');
  process.nextTick(() => {
    log('tick15');
    Promise.resolve(1).then(() => { {
      log('first16');
      emitter.emit('e0', 1);
      promises.push(new Promise((resolve) => { {
        log('executor17');
        nth(deferred, 1)?.promise.then(() => {
          log('later18');
        }, () => {
          log('rejected19');
        });
      } resolve(0); }));
    } return 8; }).then(() => {
      log('second20');
      promises.push(new Promise((resolve) => { {
        log('executor21');
        queueMicrotask(() => {
          log('micro22');
        });
        process.nextTick(() => {
          log('tick23');
        });
      } resolve(1); }));
      promises.push((async () => {
        log('start24');
        await { then(f) { log('then25'); f(2); } }; log('resumed26');
      })());
    });
  });
});
