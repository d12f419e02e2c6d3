// generated: promises, seed 19
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
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again2');
} }); }
promises.push((async () => (7))(), (async () => await nth(promises, 2))());
nth(immediates, 8)?.unref();
promises.push(Promise.all([undefined, nth(promises, 1), Promise.resolve(1)]).catch(() => {
  log('none3');
}));
{ const d = Promise.withResolvers(); d.promise.then(() => {
  log('with5');
  nth(hooks, 0)?.disable();
  promises.push((async () => { try { await Plain.resolve(4); {
  } throw new Error('in'); } catch (e) { await Own.resolve(5); log(`caught6 ${e.message}`); } finally { await 1; } })());
  nth(hooks, 4)?.disable();
}, () => {
  log('without7');
  nth(timers, 8)?.refresh();
  spin(7);
}); d.reject(Promise.resolve().then(() => log('in4'))); }
print(`tag ${executionAsyncResource().tag}`);
deferred.push(Promise.withResolvers());
promises.push((async () => { for await (const x of [undefined, (async () => { log('value8'); await 1; return 2; })()]) { {
  log('each9');
  deferred.push(Promise.withResolvers());
} } })().catch(() => {
  log('failed10');
}));
