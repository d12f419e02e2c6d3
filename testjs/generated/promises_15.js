// generated: promises, seed 15
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
hooks.push(hook('h1', 'r').enable());
promises.push((async function outer() { const inner = async () => { {
  log('start3');
  promises.push((async () => {
    log('start4');
    { const inner = async function* () { yield 1; {
      log('part6');
    } yield { then(f) { log('late5'); queueMicrotask(() => f(4)); } }; }; const outer = (async function* () { yield* inner(); {
      log('part7');
      { const o = { async *m(x = Sub.resolve(1)) { const got = yield* [x, 2]; {
        log('part8');
        promises.push(new Own((resolve) => { {
          log('subexecutor9');
        } resolve(7); }));
      } return got; } }; promises.push((async () => { for await (const x of o.m()) { {
        log('item10');
        nth(hooks, 0)?.disable();
        hooks.push(hook('h11', 'ibar').enable());
      }  } {
        log('part12');
        { class C { static async m() { {
          log('start13');
          await (async () => { log('value14'); await 1; return 2; })(); log('resumed15');
        } } async n() { {
          log('start16');
          await { then(f) { log('late17'); queueMicrotask(() => f(4)); } }; log('resumed18');
        } await C.m(); return this; } } promises.push(new C().n()); }
        print(`tag ${executionAsyncResource().tag}`);
        promises.push((async () => { try { await Promise.resolve().then(() => log('in19')); {
        } throw new Error('in'); } catch (e) { await { then(f) { log('then20'); f(2); } }; log(`caught21 ${e.message}`); } finally { await 1; } })());
      } })().catch(() => 0)); }
      { class C { static async m() { {
        log('start22');
        await new Plain((f) => f(5)); log('resumed23');
        promises.push((async () => { for (const x of [{ then(f) { log('late24'); queueMicrotask(() => f(4)); } }, 8]) { await x; {
          log('loop25');
        } } })().catch(() => {
          log('failed26');
        }));
        return { get then() { log('got27'); return (f) => f(3); } };
      } } async n() { {
        log('start28');
        await { then(f) { log('then29'); f(2); } }; log('resumed30');
      } await C.m(); return this; } } promises.push(new C().n()); }
    } })(); promises.push(outer.next(), outer.next(), outer.return(5)); }
    await (async () => { log('value31'); await 1; return 2; })(); log('resumed32');
  })());
  await (async () => { log('value33'); await 1; return 2; })(); log('resumed34');
} }; {
} await inner(); log('out2'); return inner(); })());
