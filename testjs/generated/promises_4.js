// generated: promises, seed 4
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
immediates.push(setImmediate(() => {
  log('immediate2');
  nth(hooks, 2)?.disable();
}));
promises.push((async function outer() { const inner = async () => { {
  log('start4');
  process.nextTick((a, b) => {
    log('tick5');
    promises.push((async function outer() { const inner = async () => { {
      log('start7');
      timers.push(setTimeout(() => {
        log('timeout8');
        { class C { static async m() { {
          log('start9');
          await undefined; log('resumed10');
        } } async n() { {
          log('start11');
          await { then(f) { log('then12'); f(2); } }; log('resumed13');
        } await C.m(); return this; } } promises.push(new C().n()); }
      }, 5));
      spin(6);
      nth(hooks, 4)?.enable();
      await nth(promises, 5); log('resumed14');
      promises.push((async (a = (() => { throw new Error('default'); })()) => {})());
      promises.push((async () => { for await (const x of (async function* () { yield { get then() { log('got15'); return (f) => f(3); } }; {
        log('part17');
        { class C { static async m() { {
          log('start18');
          await Promise.reject(new Error('value')); log('resumed19');
        } } async n() { {
          log('start20');
          await 8; log('resumed21');
        } await C.m(); return this; } } promises.push(new C().n()); }
      } yield* [Promise.resolve().then(() => log('in16')), 2]; })()) { {
        log('item22');
        nth(hooks, 4)?.enable();
      }  } })().catch(() => {
        log('failed23');
      }));
    } }; {
    } await inner(); log('out6'); return inner(); })());
  }, 1, 2);
  await Promise.resolve(1); log('resumed24');
} }; {
} await inner(); log('out3'); return inner(); })());
