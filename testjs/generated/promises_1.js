// generated: promises, seed 1
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
promises.push(nth(promises, 1)?.then());
promises.push((async () => (Promise.resolve().then(() => log('in1'))))(), (async () => await (async () => { log('value2'); await 1; return 2; })())());
print(`tag ${executionAsyncResource().tag}`);
nth(hooks, 1)?.enable();
promises.push((async () => {
  log('start3');
  print(`tag ${executionAsyncResource().tag}`);
  await 8; log('resumed4');
})());
{ const d = Promise.withResolvers(); d.resolve(d.promise); d.resolve(1); d.promise.catch(() => 0); }
promises.push(Sub.resolve(undefined).then(() => { {
  log('sub6');
  immediates.push(setImmediate(() => {
    log('immediate7');
    nth(deferred, 2)?.resolve(nth(promises, 1));
    promises.push((async () => {
      log('start8');
      hooks.push(hook('h9', 'ibard').enable());
      await nth(promises, 7); log('resumed10');
      return Sub.resolve(1).finally(() => log('ending11'));
    })().finally(() => {
      log('async12');
    }));
  }));
} return (async () => { log('value5'); await 1; return 2; })(); }));
