// generated: promises, seed 13
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
hooks.push(hook('h1', 'bar').enable());
promises.push((async () => {
  log('start2');
  promises.push((async () => {
    log('start3');
    await Plain.resolve(1).finally(() => log('ending4')); log('resumed5');
    promises.push((async () => {
      log('start6');
      promises.push((async (a = (() => { throw new Error('default'); })()) => {})());
      promises.push(nth(promises, 0)?.finally(() => { {
        log('finally8');
        hooks.push(hook('h9', 'd').enable());
        print(`tag ${executionAsyncResource().tag}`);
      } return { then(f) { log('late7'); queueMicrotask(() => f(4)); } }; }));
      await nth(promises, 7); log('resumed10');
      promises.push((async function outer() { const inner = async () => { {
        log('start12');
        queueMicrotask(() => {
          log('micro13');
        });
        nth(deferred, 2)?.resolve(Promise.resolve().then(() => log('in14')));
        print(`tag ${executionAsyncResource().tag}`);
        await Plain.resolve(1).finally(() => log('ending15')); log('resumed16');
        Promise.allSettled([Plain.resolve(8), nth(promises, 5)]).then(() => {
          log('combined17');
        });
        return Promise.resolve().then(() => log('in18'));
      } }; {
      } await inner(); log('out11'); return inner(); })());
    })().then(() => {
      log('async19');
    }));
  })());
  await 6; log('resumed20');
})().then(() => {
  log('async21');
}));
