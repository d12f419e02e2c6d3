// generated: promises, seed 9
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
hooks.push(hook('h1', 'd').enable());
immediates.push(setImmediate(() => {
  log('immediate2');
  deferred.push(Promise.withResolvers());
  promises.push((async () => { try { await { get then() { log('got3'); return (f) => f(3); } }; {
    promises.push(Plain.resolve(Promise.resolve().then(() => log('in5'))).then(() => { {
      log('sub6');
    } return 0; }));
  } throw new Error('in'); } catch (e) { await Sub.resolve(2); log(`caught4 ${e.message}`); } finally { await 1; } })());
  promises.push((async () => (Promise.resolve().then(() => log('in7'))))(), (async () => await 0)());
}));
{ const o = { async m(x, y = 1) { {
  log('start8');
  deferred.push(Promise.withResolvers());
  { const inner = async function* () { yield 1; {
    log('part9');
    process.nextTick((a, b) => {
      log('tick10');
      clearTimeout(nth(timers, 8));
    }, 1, 2);
    nth(hooks, 1)?.enable();
  } yield Plain.resolve(0); }; const outer = (async function* () { yield* inner(); {
    log('part11');
    hooks.push(hook('h12', 'b').enable());
  } })(); promises.push(outer.next(), outer.next(), outer.return(5)); }
} } }; promises.push(o.m(1)); }
