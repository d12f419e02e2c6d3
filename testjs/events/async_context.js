// Which store a listener sees.
'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');
const EventEmitter = require('node:events');

const storage = new AsyncLocalStorage();
const seen = (label) => console.log(label, storage.getStore());

const emitter = new EventEmitter();
storage.run('adding', () => emitter.on('x', () => seen('emitter listener')));
storage.run('emitting', () => emitter.emit('x'));

const target = new EventTarget();
storage.run('adding', () => target.addEventListener('x', () => seen('target listener')));
storage.run('dispatching', () => target.dispatchEvent(new Event('x')));

const controller = new AbortController();
storage.run('adding', () => { controller.signal.onabort = () => seen('onabort'); });
storage.run('adding any', () => { AbortSignal.any([controller.signal]).onabort = () => seen('any'); });
storage.run('aborting', () => controller.abort());

const timeout = storage.run('making timeout', () => AbortSignal.timeout(1));
storage.run('adding', () => timeout.addEventListener('abort', () => seen('timeout')));
const alive = setTimeout(() => {}, 1000);
timeout.addEventListener('abort', () => clearTimeout(alive));

storage.run('once', async () => {
  const later = EventEmitter.once(emitter, 'y');
  storage.run('emit y', () => emitter.emit('y', 1));
  await later;
  seen('after once');
});

storage.run('on', async () => {
  const iterator = EventEmitter.on(emitter, 'z');
  const next = iterator.next();
  storage.run('emit z', () => emitter.emit('z', 1));
  await next;
  seen('after on');
  iterator.return();
});

const capturing = new EventEmitter({ captureRejections: true });
storage.run('adding', () => {
  capturing.on('r', async () => { throw new Error('rejected'); });
  capturing.on('error', () => seen('captured'));
});
storage.run('emit r', () => capturing.emit('r'));

const aborted = AbortSignal.abort();
storage.run('addAbortListener', () => EventEmitter.addAbortListener(aborted, () => seen('abort listener')));

const resourced = storage.run('making', () => new EventEmitter.EventEmitterAsyncResource({ name: 'Q' }));
storage.run('adding', () => resourced.on('e', () => seen('EventEmitterAsyncResource')));
storage.run('emitting', () => resourced.emit('e'));

structuredClone({ get a() { seen('clone getter'); return 1; } });
storage.run('timerify', () => performance.timerify(() => seen('timerified'))());
