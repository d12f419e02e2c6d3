// generated: promises, seed 8
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
hooks.push(hook('h1', 'a').enable());
promises.push((async (a = (() => { throw new Error('default'); })()) => {})());
Promise.allSettled([(async () => { log('value2'); await 1; return 2; })(), undefined]).then(() => {
  log('combined3');
  { const it = (async function* () { try { yield 1; {
    log('part6');
    promises.push(nth(promises, 3)?.then((v) => v));
  } yield 5; } finally { {
    log('part7');
    nth(hooks, 4)?.enable();
    promises.push((async (a = (() => { throw new Error('default'); })()) => {})());
    promises.push(new Own((resolve) => { {
      log('subexecutor9');
      print(`tag ${executionAsyncResource().tag}`);
      promises.push((async function outer() { const inner = async () => { {
        log('start11');
        nth(timers, 7)?.refresh();
        spin(7);
        promises.push(new Plain((resolve) => { {
          log('subexecutor12');
        } resolve(Promise.resolve(1)); }));
        await Promise.resolve(1); log('resumed13');
      } }; {
        promises.push(Sub.try((a) => { {
          log('try14');
        } return Promise.resolve(1); }, 1).then(() => {
          log('tried15');
        }));
      } await inner(); log('out10'); return inner(); })());
    } resolve({ then(f) { log('late8'); queueMicrotask(() => f(4)); } }); }));
  } await { then(f) { log('then4'); f(2); } }; log('left5'); } })(); promises.push(it.next(), it.next()); it.next().catch(() => 0); }
});
