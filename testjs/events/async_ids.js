// The ids and triggers of what node:events makes.
'use strict';
const { createHook, executionAsyncId, triggerAsyncId } = require('node:async_hooks');
const fs = require('node:fs');
const EventEmitter = require('node:events');

const lines = [];
const first = executionAsyncId();
const hook = createHook({
  init(id, type, trigger) { lines.push(`init ${type} ${id - first} <- ${trigger - first}`); },
  before(id) { lines.push(`before ${id - first}`); },
  after(id) { lines.push(`after ${id - first}`); },
  destroy(id) { lines.push(`destroy ${id - first}`); },
});
const emitter = new EventEmitter.EventEmitterAsyncResource({ name: 'Q' });
hook.enable();
emitter.on('x', () => lines.push(`listener ${executionAsyncId() - first} ${triggerAsyncId() - first}`));
const base = emitter.asyncId;
emitter.emit('x');
class Named extends EventEmitter.EventEmitterAsyncResource {}
const named = new Named();
named.on('y', () => lines.push('y'));
named.emit('y');
const target = new EventTarget();
target.addEventListener('z', () => lines.push(`target ${executionAsyncId() - first}`));
target.dispatchEvent(new Event('z'));
named.emitDestroy();
setTimeout(() => {
  hook.disable();
  fs.writeSync(1, `${lines.join('\n')}\n${base - first}\n`);
}, 5);
