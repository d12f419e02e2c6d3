// generated: promises, seed 5
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
{ const o = { async m(x, y = 1) { {
  log('start2');
  nth(hooks, 3)?.enable();
  await nth(promises, 8); log('resumed3');
} } }; promises.push(o.m(1)); }
process.nextTick((a, b) => {
  log('tick4');
  nth(hooks, 0)?.enable();
  promises.push((async () => { for await (const x of [{ then(f) { log('then5'); f(2); } }, Promise.resolve().then(() => log('in6'))]) { {
    log('each7');
    promises.push((async function outer() { const inner = async () => { {
      log('start9');
      promises.push((async () => ({ then(f) { log('then10'); f(2); } }))(), (async () => await Promise.resolve().then(() => log('in11')))());
      await 7; log('resumed12');
      deferred.push(Promise.withResolvers());
      Promise.allSettled([0, new Sub((f) => f(6))]).then(() => {
        log('combined13');
        promises.push((async () => { for await (const x of (async function* () { yield { then(f) { log('then14'); f(2); } }; {
          log('part16');
        } yield* [{ then(f) { log('then15'); f(2); } }, 2]; })()) { {
          log('item17');
        }  } })().catch(() => {
          log('failed18');
        }));
        immediates.push(setImmediate(() => {
          log('immediate19');
        }));
      });
      log(`refs ${nth(timers, 6)?.hasRef()} ${nth(immediates, 6)?.hasRef()} ${nth(timers, 6)?._destroyed}`);
    } }; {
    } await inner(); log('out8'); return inner(); })());
  } } })().catch(() => {
    log('failed20');
  }));
}, 1, 2);
