// generated: promises, seed 18
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
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again2');
  nth(hooks, 3)?.enable();
  print(`tag ${executionAsyncResource().tag}`);
} }); }
clearTimeout(nth(timers, 2));
promises.push((async () => ({ get then() { log('got3'); return (f) => f(3); } }))(), (async () => await Promise.resolve().then(() => log('in4')))());
promises.push(nth(promises, 2)?.finally(() => { {
  log('finally5');
  promises.push((async function outer() { const inner = async () => { {
    log('start7');
    timers.push(setTimeout(() => {
      log('timeout8');
      promises.push(nth(promises, 7)?.finally(() => { {
        log('finally9');
        deferred.push(Promise.withResolvers());
        { const o = { async m(x, y = 1) { {
          log('start10');
        } } }; promises.push(o.m(1)); }
      } return Promise.resolve(1); }));
    }, 1));
    await new Own((f) => f(7)); log('resumed11');
    { let n = 0; const t = setInterval(() => { if (++n > 0) clearInterval(t); {
      log('interval12');
      nth(hooks, 2)?.disable();
    } spin(2); }, 1); timers.push(t); }
    spin(2);
    return Promise.reject(new Error('value'));
  } }; {
  } await inner(); log('out6'); return inner(); })());
} return Promise.resolve(1); }));
