'use strict';
const EventEmitter = require('node:events');

function attempt(f) {
  try {
    console.log('ok', f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
const failure = (promise) => promise.then((v) => console.log('resolved', v), (e) => console.log(e.name, e.code, e.message, e.cause instanceof Error ? e.cause.message : e.cause));

(async () => {
  const e = new EventEmitter();
  setImmediate(() => e.emit('v', 1, 2));
  console.log(await EventEmitter.once(e, 'v'), e.eventNames());
  setImmediate(() => e.emit('error', new Error('emitted')));
  await failure(EventEmitter.once(e, 'v'));
  setImmediate(() => e.emit('error', new Error('awaited')));
  console.log((await EventEmitter.once(e, 'error'))[0].message, e.eventNames());
  const controller = new AbortController();
  setImmediate(() => controller.abort('reason'));
  await failure(EventEmitter.once(e, 'v', { signal: controller.signal }));
  await failure(EventEmitter.once(e, 'v', { signal: controller.signal }));
  await failure(EventEmitter.once({}, 'x'));
  await failure(EventEmitter.once(e, 'x', { signal: 5 }));
  await failure(EventEmitter.once(e, 'x', 5));

  setImmediate(() => { e.emit('d', 1); e.emit('d', 2); e.emit('end'); });
  for await (const value of EventEmitter.on(e, 'd', { close: ['end'] })) console.log('on', value);
  console.log(e.eventNames());
  const failing = EventEmitter.on(e, 'd');
  e.emit('d', 'a');
  e.emit('error', new Error('iterated'));
  console.log(await failing.next());
  await failure(failing.next());
  console.log(await failing.next(), e.eventNames());
  const thrown = EventEmitter.on(e, 'd');
  const waiting = thrown.next();
  thrown.throw(new Error('thrown in'));
  await failure(waiting);
  attempt(() => thrown.throw(5));
  const returned = EventEmitter.on(e, 'd');
  const unresolved = returned.next();
  console.log(await returned.return(), await unresolved);
  const stopped = new AbortController();
  const stopping = EventEmitter.on(e, 'd', { signal: stopped.signal });
  const pending = stopping.next();
  stopped.abort();
  await failure(pending);
  attempt(() => EventEmitter.on(e, 'd', { signal: stopped.signal }));
  const limited = EventEmitter.on(e, 'd', { highWaterMark: 2, lowWaterMark: 1 });
  e.pause = () => console.log('pause');
  e.resume = () => console.log('resume');
  for (let i = 0; i < 3; i++) e.emit('d', i);
  console.log(await limited.next(), await limited.next(), await limited.next(), limited[Symbol.asyncIterator]() === limited);
  for (const options of [{ highWaterMark: 0 }, { lowWaterMark: 'x' }, 5, { signal: 5 }]) attempt(() => EventEmitter.on(e, 'd', options));
  attempt(() => EventEmitter.on({}, 'd'));

  const target = new EventTarget();
  setImmediate(() => target.dispatchEvent(new Event('g')));
  const [event] = await EventEmitter.once(target, 'g');
  console.log(event.type, event instanceof Event);
  const events = EventEmitter.on(target, 'g');
  target.dispatchEvent(new Event('g'));
  console.log((await events.next()).value.length);

  const aborting = new AbortController();
  const disposable = EventEmitter.addAbortListener(aborting.signal, (abort) => console.log('aborted', abort.type));
  aborting.signal.addEventListener('abort', (abort) => abort.stopImmediatePropagation());
  console.log(Reflect.ownKeys(disposable));
  aborting.abort();
  const later = EventEmitter.addAbortListener(aborting.signal, (...args) => console.log('aborted before', args));
  later[Symbol.dispose]();
  attempt(() => EventEmitter.addAbortListener());
  attempt(() => EventEmitter.addAbortListener(aborting.signal));

  const capturing = new EventEmitter({ captureRejections: true });
  capturing.on('x', async () => { throw new Error('captured'); });
  capturing.on('error', (error) => console.log('error event', error.message));
  capturing.emit('x');
  const own = new EventEmitter({ captureRejections: true });
  own[EventEmitter.captureRejectionSymbol] = function(error, ...args) { console.log('own', error.message, args, this === own); };
  own.on('x', async () => { throw new Error('handled'); });
  own.emit('x', 1, 2);

  const resource = new EventEmitter.EventEmitterAsyncResource({ name: 'Q' });
  console.log(typeof resource.asyncId, typeof resource.triggerAsyncId, resource.asyncResource.eventEmitter === resource);
  attempt(() => new EventEmitter.EventEmitterAsyncResource({ name: 5 }));
  attempt(() => new EventEmitter.EventEmitterAsyncResource());
})();
