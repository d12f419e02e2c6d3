// generated: promises, seed 17
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
{ const it = (async function* () { try { yield 1; {
  log('part4');
  nth(deferred, 1)?.promise.then(() => {
    log('later5');
    promises.push(nth(promises, 7)?.finally(() => { {
      log('finally7');
    } return (async () => { log('value6'); await 1; return 2; })(); }));
    queueMicrotask(() => {
      log('micro8');
      Promise.all([new Sub((f) => f(3)), 2]).then(() => {
        log('combined9');
        { const inner = async function* () { yield 1; {
          log('part10');
        } yield undefined; }; const outer = (async function* () { yield* inner(); {
          log('part11');
        } })(); promises.push(outer.next(), outer.next(), outer.throw(new Error('into')).catch(() => 0)); }
        { const o = { async m(x, y = 1) { {
          log('start12');
          await Promise.resolve(1); log('resumed13');
        } } }; promises.push(o.m(1)); }
        nth(hooks, 2)?.enable();
      });
      hooks.push(hook('h14', '').enable());
      { const it = (async function* () { try { yield 1; {
        log('part17');
        { const d = Promise.withResolvers(); d.resolve(d.promise); d.resolve(1); d.promise.catch(() => 0); }
      } yield Promise.resolve().then(() => log('in15')); } finally { {
        log('part18');
        promises.push((async () => (Promise.resolve().then(() => log('in19'))))(), (async () => await { then(f) { log('then20'); f(2); } })());
      } await nth(promises, 3); log('left16'); } })(); promises.push(it.next(), it.next()); it.next().catch(() => 0); }
    });
  }, () => {
    log('rejected21');
  });
} yield Promise.resolve().then(() => log('in2')); } finally { {
  log('part22');
} await 1; log('left3'); } })(); promises.push(it.next(), it.return(5)); it.next().catch(() => 0); }
