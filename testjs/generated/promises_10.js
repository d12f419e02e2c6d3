// generated: promises, seed 10
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
{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {
  log('again1');
  promises.push(Own.resolve({ then(f) { log('then2'); f(2); } }).then(() => { {
    log('sub4');
    nth(hooks, 0)?.disable();
  } return { then(f) { log('then3'); f(2); } }; }));
  nth(hooks, 4)?.disable();
  process.nextTick((a, b) => {
    log('tick5');
  }, 1, 2);
} }); }
{ class C { static async m() { {
  log('start6');
  queueMicrotask(() => {
    log('micro7');
  });
} } async n() { {
  log('start8');
  await new Own((f) => f(3)); log('awaited9');
  process.nextTick((a, b) => {
    log('tick10');
    print(`tag ${executionAsyncResource().tag}`);
    nth(hooks, 3)?.enable();
    Promise.any([undefined, { then(f) { log('then11'); f(2); } }]).then(() => {
      log('combined12');
      { const it = (async function* () { {
        log('part13');
      } yield Promise.resolve(1); {
        log('part14');
      } return new Sub((f) => f(8)); })(); it.next().then(() => {
        log('next15');
      }, () => {
        log('nextfailed16');
      }); promises.push(it.return(undefined), it.next()); }
    });
  }, 1, 2);
  await Promise.resolve(1); log('resumed17');
} await C.m(); return this; } } promises.push(new C().n()); }
