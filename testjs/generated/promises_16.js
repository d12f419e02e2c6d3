// generated: promises, seed 16
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
hooks.push(hook('h1', 'i'));
print(`tag ${executionAsyncResource().tag}`);
nth(hooks, 3)?.enable();
nth(timers, 6)?.unref();
promises.push((async () => { for await (const x of (async function* () { yield 5; {
  log('part3');
  print(`tag ${executionAsyncResource().tag}`);
  clearImmediate(nth(immediates, 2));
} yield* [{ get then() { log('got2'); return (f) => f(3); } }, 2]; })()) { {
  log('item4');
} break; } })().catch(() => {
  log('failed5');
  { class C { static async m() { {
    log('start6');
    deferred.push(Promise.withResolvers());
  } } async n() { {
    log('start7');
    promises.push(Promise.try((a) => { {
      log('try9');
      print(`tag ${executionAsyncResource().tag}`);
      hooks.push(hook('h10', 'ibar').enable());
      { const given = { [Symbol.asyncIterator]() { let n = 0; return { next() { log('give11'); return n++ < 2 ? Sub.resolve({ value: n }) : { done: true }; }, return() { log('closed12'); return { done: true }; } }; } }; promises.push((async () => { for await (const x of given) { {
        log('item13');
      }  } })().catch(() => 0)); }
    } return (async () => { log('value8'); await 1; return 2; })(); }, 1).then(() => {
      log('tried14');
    }));
    return Promise.resolve(1);
  } await C.m(); return this; } } promises.push(new C().n()); }
}));
