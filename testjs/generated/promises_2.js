// generated: promises, seed 2
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
hooks.push(hook('h1', 'd').enable());
{ const o = { async *m(x = undefined) { const got = yield* [x, 2]; {
  log('part2');
} return got; } }; promises.push((async () => { for await (const x of o.m()) { {
  log('item3');
  hooks.push(hook('h4', 'ibard'));
  clearImmediate(nth(immediates, 3));
  nth(immediates, 8)?.ref();
}  } {
  log('part5');
  process.nextTick(() => {
    log('tick6');
  });
} })().catch(() => 0)); }
promises.push((async () => {
  log('start7');
  { const it = (async function* () { {
    log('part9');
  } yield Promise.resolve().then(() => log('in8')); {
    log('part10');
    promises.push(nth(promises, 7)?.then((v) => v));
  } return undefined; })(); it.next().then(() => {
    log('next11');
  }, () => {
    log('nextfailed12');
    nth(deferred, 3)?.resolve(new Own((f) => f(8)));
    immediates.push(setImmediate(() => {
      log('immediate13');
    }));
    promises.push(Own.resolve(2).then(() => { {
      log('sub15');
    } return Plain.resolve(1).finally(() => log('ending14')); }));
  }); promises.push(it.next(0), it.next()); }
  { let n = 0; const t = setInterval(() => { if (++n > 1) clearInterval(t); {
    log('interval16');
  } spin(2); }, 1); timers.push(t); }
  spin(2);
  await { then(f) { log('late17'); queueMicrotask(() => f(4)); } }; log('resumed18');
})().then(() => {
  log('async19');
}));
