// generated: promises, seed 14
const observed = true;
// What every generated program begins with, behind a line that says whether hooks
// observe promises. It prints through the file
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
let fuel = observed ? 400 : 120;
const print = (text) => { if (fuel-- > 0) fs.writeSync(1, text + '\n'); else process.exit(3); };
const log = (label) => {
  print(`${label} e${executionAsyncId()} t${triggerAsyncId()} [${als.map((s) => s.getStore())}]`);
};
const nth = (list, n) => list[n % list.length];
class Sub extends Promise {}
class Own extends Promise {
  then(...handlers) { log('own then'); return super.then(...handlers); }
}
class Plain extends Promise {
  static get [Symbol.species]() { return Promise; }
}
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
const hook = (name, events) => {
  const options = observed ? {} : { trackPromises: false };
  if (events.includes('i')) {
    options.init = (id, type, trigger, object) => {
      log(`${name} init ${type} ${id}<-${trigger}`);
      object.tag = `${name}${executionAsyncResource().tag ?? ''}`.slice(0, 9);
    };
  }
  if (observed && events.includes('r')) options.promiseResolve = (id) => log(`${name} resolve ${id}`);
  for (const event of ['before', 'after', 'destroy']) {
    if (events.includes(event[0])) options[event] = (id) => log(`${name} ${event} ${id}`);
    if (observed && options.destroy) options.destroy = () => {}; // when promises are collected is nobody's promise
  }
  return createHook(options);
};
process.on('rejectionHandled', () => {});
globalThis.kept = [timers, immediates, resources, functions, promises, deferred, hooks]; // from the collector
process.on('exit', (code) => fs.writeSync(1, `exit ${code} e${executionAsyncId()}\n`));

process.on('unhandledRejection', (error) => log(`unhandled ${error?.message}`));
hooks.push(hook('h1', 'ibar').enable());
nth(deferred, 0)?.promise.then(() => {
  log('later2');
}, () => {
  log('rejected3');
  Promise.resolve(1).then(() => { {
    log('first5');
    nth(timers, 7)?.refresh();
    spin(7);
  } return { then(f) { log('then4'); f(2); } }; }).then(() => {
    log('second6');
    promises.push((async () => { for await (const x of (async function* () { yield 8; {
      log('part7');
    } yield* [1, 2]; })()) { {
      log('item8');
      nth(timers, 0)?.refresh();
      spin(7);
    }  } })().catch(() => {
      log('failed9');
      promises.push((async () => {
        log('start10');
        hooks.push(hook('h11', 'ir'));
        await Promise.resolve(1); log('resumed12');
      })());
    }));
    Promise.reject(new Error('handled')).catch(() => {
      log('catch13');
    }).finally(() => {
      log('finally14');
      nth(deferred, 2)?.promise.then(() => {
        log('later15');
      }, () => {
        log('rejected16');
        promises.push(nth(promises, 3)?.then());
      });
      promises.push((async () => {
        log('start17');
        promises.push(Sub.try((a) => { {
          log('try18');
        } return undefined; }, 1).then(() => {
          log('tried19');
        }));
        await { get then() { log('got20'); return (f) => f(3); } }; log('resumed21');
      })().finally(() => {
        log('async22');
      }));
    });
  });
});
