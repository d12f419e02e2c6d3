// generated: promises, seed 12
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
promises.push((async () => (Plain.resolve(1).finally(() => log('ending1'))))(), (async () => await nth(promises, 0))());
promises.push((async () => { for (const x of [6, Promise.resolve(1)]) { await x; {
  log('loop2');
  deferred.push(Promise.withResolvers());
} } })().catch(() => {
  log('failed3');
  promises.push((async () => { for (const x of [(async () => { log('value4'); await 1; return 2; })(), Promise.resolve(1)]) { await x; {
    log('loop5');
    nth(hooks, 2)?.enable();
    promises.push((async () => { for (const x of [{ get then() { log('got6'); return (f) => f(3); } }, undefined]) { await x; {
      log('loop7');
      promises.push(Promise.try((a) => { {
        log('try9');
        promises.push((async () => {
          log('start10');
          await (async () => { log('value11'); await 1; return 2; })(); log('resumed12');
        })().then(() => {
          log('async13');
        }));
      } return Promise.resolve().then(() => log('in8')); }, 1).then(() => {
        log('tried14');
      }));
      hooks.push(hook('h15', 'd'));
    } } })().catch(() => {
      log('failed16');
    }));
    Promise.allSettled([8, Promise.resolve(1)]).then(() => {
      log('combined17');
      nth(hooks, 1)?.enable();
      promises.push((async () => { for (const x of [nth(promises, 0), 3]) { await x; {
        log('loop18');
      } } })().catch(() => {
        log('failed19');
      }));
    });
  } } })().catch(() => {
    log('failed20');
  }));
}));
