// generated: promises, seed 3
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
  log('part3');
  nth(hooks, 3)?.enable();
  Promise.reject(new Error('handled')).catch(() => {
    log('catch4');
    print(`tag ${executionAsyncResource().tag}`);
    promises.push((async () => {
      log('start5');
      promises.push(nth(promises, 5)?.then(() => { throw new Error('thrown'); }));
      deferred.push(Promise.withResolvers());
      await { get then() { log('got6'); return (f) => f(3); } }; log('resumed7');
      { const d = Promise.withResolvers(); d.resolve(d.promise); d.resolve(1); d.promise.catch(() => 0); }
    })());
  }).finally(() => {
    log('finally8');
    process.nextTick(() => {
      log('tick9');
      { const it = (async function* () { {
        log('part10');
        promises.push((async () => (Promise.resolve(1)))(), (async () => await undefined)());
        promises.push((async () => {
          log('start11');
          await nth(promises, 5); log('resumed12');
        })());
      } yield undefined; {
        log('part13');
      } return nth(promises, 8); })(); it.next().then(() => {
        log('next14');
      }, () => {
        log('nextfailed15');
      }); promises.push(it.return(1), it.next()); }
    });
  });
} yield new Sub((f) => f(8)); } finally { {
  log('part16');
} await Promise.reject(new Error('value')); log('left2'); } })(); promises.push(it.next(), it.return(Promise.resolve(6))); it.next().catch(() => 0); }
