// generated: stores, seed 9
// What every generated program begins with. It prints through the file
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
let fuel = 120;
const print = (text) => { if (fuel-- > 0) fs.writeSync(1, text + '\n'); else process.exit(3); };
const log = (label) => {
  print(`${label} e${executionAsyncId()} t${triggerAsyncId()} [${als.map((s) => s.getStore())}]`);
};
const nth = (list, n) => list[n % list.length];
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
const hook = (name, events) => {
  const options = { trackPromises: false };
  if (events.includes('i')) {
    options.init = (id, type, trigger, object) => {
      log(`${name} init ${type} ${id}<-${trigger}`);
      object.tag = `${name}${executionAsyncResource().tag ?? ''}`.slice(0, 9);
    };
  }
  for (const event of ['before', 'after', 'destroy']) {
    if (events.includes(event[0])) options[event] = (id) => log(`${name} ${event} ${id}`);
  }
  return createHook(options);
};
process.on('rejectionHandled', () => {});
globalThis.kept = [timers, immediates, resources, functions, promises, deferred, hooks]; // from the collector
process.on('exit', (code) => fs.writeSync(1, `exit ${code} e${executionAsyncId()}\n`));

als[0].run('s1', () => {
  log('run2');
  try { als[2].run('s3', () => { {
    log('run5');
  } throw new Error('caught'); }); } catch { log('caught4'); }
});
als[2].enterWith(undefined); log('entered6');
als[2].exit(() => {
  log('out7');
  als[1].run('s8', () => {
    log('run9');
    als[1].enterWith('s10'); log('entered11');
    clearImmediate(nth(immediates, 2));
    log('stores12');
  });
  nth(timers, 5)?.refresh();
  spin(7);
});
als[0].enterWith('s13'); log('entered14');
emitter.emit('e0', 1);
promises.push((async () => {
  log('start15');
  { const scope = als[2].withScope('s16'); {
    log('scoped18');
    try { als[1].run('s19', () => { {
      log('run21');
      { const scope = als[0].withScope(undefined); {
        log('scoped23');
        als[0].enterWith('s24'); log('entered25');
      } scope.dispose(); log('left22'); }
    } throw new Error('caught'); }); } catch { log('caught20'); }
    log('stores26');
    try { als[1].run('s27', () => { {
      log('run29');
      nth(deferred, 1)?.resolve(0);
      als[1].enterWith('s30'); log('entered31');
    } throw new Error('caught'); }); } catch { log('caught28'); }
  } scope.dispose(); log('left17'); }
  deferred.push(Promise.withResolvers());
})());
process.nextTick((a, b) => {
  log('tick32');
  timers.push(setTimeout(() => {
    log('timeout33');
  }, 1));
  spin(2);
  if (resources.length) functions.push(nth(resources, 1).bind(function (a) {
    log('method34');
  }, 'this'));
}, 1, 2);
