'use strict';
const EventEmitter = require('node:events');

function attempt(f) {
  try {
    console.log('ok', f());
  } catch (error) {
    console.log(error.name, error.code, error.message, Object.keys(error));
  }
}
function describe(object, label) {
  for (const key of Reflect.ownKeys(object)) {
    const d = Object.getOwnPropertyDescriptor(object, key);
    const what = d.get ? `get ${d.get.name} set ${d.set?.name}` : typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : typeof d.value;
    console.log(label, String(key), what, (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : ''));
  }
}

describe(EventEmitter, 'EventEmitter');
describe(EventEmitter.prototype, 'prototype');
const emitter = new EventEmitter();
emitter.on('a', () => {});
describe(emitter, 'instance');
console.log(emitter, emitter._events);

attempt(() => emitter.on('x'));
attempt(() => emitter.once('x', 5));
attempt(() => emitter.setMaxListeners(-1));
attempt(() => emitter.setMaxListeners('a'));
attempt(() => { EventEmitter.defaultMaxListeners = -1; });
attempt(() => { EventEmitter.captureRejections = 5; });
attempt(() => emitter.emit('error'));
attempt(() => emitter.emit('error', { a: 1 }));
attempt(() => emitter.emit('error', 'text'));
attempt(() => emitter.emit('error', null));
attempt(() => emitter.emit('error', new TypeError('typed')));
attempt(() => new EventEmitter({ captureRejections: 5 }));
attempt(() => emitter.off('x', 5));
attempt(() => emitter.listenerCount());
attempt(() => EventEmitter.prototype.emit.call({}, 'x'));
attempt(() => EventEmitter.prototype.on.call({}, 'x', () => {}));

// Order, changes while emitting, once.
const log = [];
const changing = new EventEmitter();
function a() { log.push('a'); changing.off('e', b); changing.on('e', c); }
function b() { log.push('b'); }
function c() { log.push('c'); }
changing.on('e', a).on('e', b).prependListener('e', () => log.push('first'));
changing.emit('e');
changing.emit('e');
console.log(log.join(), changing.listenerCount('e', c), changing.listenerCount('e', b));

const watched = new EventEmitter();
watched.on('newListener', (name, f) => console.log('new', name, f.name, watched.listenerCount(name)));
watched.on('removeListener', (name, f) => console.log('removed', name, f.name, watched.listenerCount(name)));
function foo() {}
watched.once('x', foo);
watched.on('x', foo);
watched.prependOnceListener('x', function bar() {});
watched.off('x', foo);
console.log(watched.listeners('x'), watched.rawListeners('x'));
watched.emit('x');
watched.on(Symbol('sym'), function yy() {});
console.log(watched.eventNames());
watched.removeAllListeners('x');
watched.removeAllListeners();
console.log(watched.eventNames(), watched._eventsCount);

// Nested emission, a listener that throws, one that removes all.
const nested = new EventEmitter();
nested.on('n', (depth) => { if (depth > 0) nested.emit('n', depth - 1); log.push(depth); });
nested.on('n', (depth) => log.push(`-${depth}`));
nested.emit('n', 2);
console.log(log.slice(7).join());
const throwing = new EventEmitter();
throwing.on('t', () => { throw new Error('one'); });
throwing.on('t', () => log.push('never'));
attempt(() => throwing.emit('t'));
attempt(() => throwing.emit('t'));
console.log(throwing._events);

// Inheritance in the old and the new way.
function Old() { EventEmitter.call(this); }
Object.setPrototypeOf(Old.prototype, EventEmitter.prototype);
class New extends EventEmitter {}
for (const Class of [Old, New]) {
  const own = new Class();
  own.on('e', function(...args) { console.log(Class.name, this === own, args); });
  console.log(own.emit('e', 1, 2, 3, 4), own.emit('f'), own instanceof EventEmitter);
}
const mixed = Object.assign({}, EventEmitter.prototype);
mixed.on('m', () => console.log('mixed in'));
mixed.emit('m');

// errorMonitor and warnings.
const monitored = new EventEmitter();
monitored.on(EventEmitter.errorMonitor, (...args) => console.log('monitor', args.length));
attempt(() => monitored.emit('error', new Error('unheard')));
monitored.on('error', () => console.log('heard'));
monitored.emit('error', 1, 2);
process.emitWarning = (w) => console.log(w.name, w.message, w.type, w.count);
const many = new New().setMaxListeners(1);
for (let i = 0; i < 3; i++) many.on('k', () => {});
for (let i = 0; i < 3; i++) many.on(Symbol('s'), () => {});
console.log(many._events, many.getMaxListeners());
const target = new EventTarget();
EventEmitter.setMaxListeners(1, target);
for (let i = 0; i < 3; i++) target.addEventListener('x', () => {});
console.log(EventEmitter.getMaxListeners(target), EventEmitter.getMaxListeners(new EventTarget()), EventEmitter.getEventListeners(target, 'x').length);
attempt(() => EventEmitter.setMaxListeners(5, {}));
attempt(() => EventEmitter.getEventListeners({}, 'x'));
attempt(() => EventEmitter.getMaxListeners({}));
attempt(() => EventEmitter.listenerCount({}, 'a'));
