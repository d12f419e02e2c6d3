// generated: promises, seed 6
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
hooks.push(hook('h1', 'ibard').enable());
promises.push(nth(promises, 1)?.finally(() => { {
  log('finally2');
} return new Sub((f) => f(7)); }));
Promise.resolve(1).then(() => { {
  log('first4');
  promises.push((async function outer() { const inner = async () => { {
    log('start6');
    return Promise.resolve().then(() => log('in7'));
  } }; {
    { const inner = async function* () { yield 1; {
      log('part8');
    } yield nth(promises, 5); }; const outer = (async function* () { yield* inner(); {
      log('part9');
      Promise.reject(new Error('handled')).catch(() => {
        log('catch10');
        immediates.push(setImmediate(() => {
          log('immediate11');
        }));
        nth(timers, 3)?.refresh();
        spin(7);
        Promise.any([8, 7]).then(() => {
          log('combined12');
        });
      }).finally(() => {
        log('finally13');
        { class C { static async m() { {
          log('start14');
          await nth(promises, 5); log('resumed15');
          return Plain.resolve(5);
        } } async n() { {
          log('start16');
          await nth(promises, 1); log('resumed17');
        } await C.m(); return this; } } promises.push(new C().n()); }
        promises.push((async () => {
          log('start18');
        })());
      });
      hooks.push(hook('h19', 'a'));
      promises.push(Promise.resolve(1).then(() => {
        log('then20');
      }));
    } })(); promises.push(outer.next(), outer.next(), outer.return(5)); }
  } await inner(); log('out5'); return inner(); })());
} return Sub.resolve(1).finally(() => log('ending3')); }).then(() => {
  log('second21');
});
