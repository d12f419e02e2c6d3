// generated: promises, seed 7
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
promises.push((async () => {
  log('start2');
  clearImmediate(nth(immediates, 5));
  promises.push(Promise.resolve(Promise.resolve().then(() => log('in3'))).then(() => {
    log('then4');
    promises.push((async () => { for await (const x of [{ then(f) { log('late5'); queueMicrotask(() => f(4)); } }, Promise.resolve(1)]) { {
      log('each6');
    } } })().catch(() => {
      log('failed7');
      promises.push((async () => { for await (const x of (async function* () { yield (async () => { log('value8'); await 1; return 2; })(); {
        log('part9');
      } yield* [Promise.resolve(1), 2]; })()) { {
        log('item10');
        nth(deferred, 0)?.resolve(Promise.reject(new Error('value')));
      }  } })().catch(() => {
        log('failed11');
      }));
      Promise.reject(new Error('handled')).catch(() => {
        log('catch12');
        promises.push(Sub.try((a) => { {
          log('try13');
        } return undefined; }, 1).then(() => {
          log('tried14');
        }));
        { const given = { [Symbol.asyncIterator]() { let n = 0; return { next() { log('give15'); return n++ < 2 ? { value: Promise.resolve(n), done: false } : { done: true }; }, return() { log('closed16'); return { done: true }; } }; } }; promises.push((async () => { for await (const x of given) { {
          log('item17');
        } throw new Error('out'); } })().catch(() => 0)); }
        { const d = Promise.withResolvers(); d.resolve(d.promise); d.resolve(1); d.promise.catch(() => 0); }
      }).finally(() => {
        log('finally18');
      });
    }));
  }));
  return Plain.resolve(7);
})());
promises.push((async () => { try { await Own.resolve(4); {
  promises.push(Promise.try((a) => { {
    log('try21');
  } return nth(promises, 5); }, 1).then(() => {
    log('tried22');
  }));
} throw new Error('in'); } catch (e) { await (async () => { log('value19'); await 1; return 2; })(); log(`caught20 ${e.message}`); } finally { await 1; } })());
