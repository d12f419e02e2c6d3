// generated: promises, seed 20
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
process.nextTick(() => {
  log('tick2');
  process.nextTick(() => {
    log('tick3');
    Promise.resolve(1).then(() => { {
      log('first5');
    } return { then(f) { log('then4'); f(2); } }; }).then(() => {
      log('second6');
      hooks.push(hook('h7', 'r'));
    });
    Promise.allSettled([nth(promises, 1), { then(f) { log('then8'); f(2); } }]).then(() => {
      log('combined9');
      { const given = { [Symbol.asyncIterator]() { let n = 0; return { next() { log('give10'); return n++ < 2 ? { value: Promise.resolve(n), done: false } : { done: true }; }, return() { log('closed11'); return { done: true }; } }; } }; promises.push((async () => { for await (const x of given) { {
        log('item12');
        hooks.push(hook('h13', 'i').enable());
        nth(hooks, 0)?.disable();
      } break; } })().catch(() => 0)); }
      print(`tag ${executionAsyncResource().tag}`);
      nth(deferred, 0)?.promise.then(() => {
        log('later14');
        process.nextTick((a, b) => {
          log('tick15');
        }, 1, 2);
        process.nextTick(() => {
          log('tick16');
        });
      }, () => {
        log('rejected17');
      });
    });
  });
});
