'use strict';
function attempt(f) {
  try {
    console.log('ok', f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
function describe(object, label) {
  for (const key of Reflect.ownKeys(object)) {
    if (typeof key === 'symbol' && /^Symbol\((k[A-Z]|messaging|nodejs\.internal)/.test(String(key))) continue;
    const d = Object.getOwnPropertyDescriptor(object, key);
    const what = d.get ? `get ${d.get.name} set ${d.set?.name}` : typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : typeof d.value;
    console.log(label, String(key), what, (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : ''));
  }
}
for (const Class of [EventTarget, Event, CustomEvent, AbortController, AbortSignal, DOMException]) {
  describe(Class, Class.name);
  describe(Class.prototype, `${Class.name}.prototype`);
}

attempt(() => new Event());
attempt(() => new Event('x', 5));
attempt(() => new Event(Symbol('q')));
attempt(() => new CustomEvent());
attempt(() => new CustomEvent('x', { detail: 7 }).detail);
attempt(() => new CustomEvent('x').detail);
attempt(() => new Event('x').initEvent());
attempt(() => Object.getOwnPropertyDescriptor(Event.prototype, 'type').get.call({}));
const renamed = new Event('x');
renamed.initEvent('w', true, true);
console.log(renamed.type, renamed.bubbles, renamed.cancelable);

const target = new EventTarget();
const log = [];
const c = () => log.push('c');
target.addEventListener('x', () => { log.push('a'); target.addEventListener('x', c); });
target.addEventListener('x', () => log.push('b'));
target.dispatchEvent(new Event('x'));
const alone = new EventTarget();
alone.addEventListener('x', () => { log.push('alone'); alone.addEventListener('x', () => log.push('no')); });
alone.dispatchEvent(new Event('x'));
console.log(log.join());
const event = new Event('y', { cancelable: true, bubbles: true });
target.addEventListener('y', function(e) {
  console.log(this === target, e.target === target, e.currentTarget === target, e.eventPhase, e.composedPath().length, arguments.length);
  e.preventDefault();
  attempt(() => target.dispatchEvent(e));
});
console.log(target.dispatchEvent(event), event.defaultPrevented, event.returnValue, event.target === target, event.currentTarget,
  event.eventPhase, event.composedPath(), event.srcElement === target, event.isTrusted, event.cancelBubble, event.composed);
target.addEventListener('z', { handleEvent(e) { console.log('handleEvent', this.q, e.type); }, q: 1 });
target.dispatchEvent(new Event('z'));
target.addEventListener('p', (e) => { e.preventDefault(); console.log('passive', e.defaultPrevented); }, { passive: true });
target.dispatchEvent(new Event('p', { cancelable: true }));
target.addEventListener('s', (e) => e.stopImmediatePropagation());
target.addEventListener('s', () => console.log('not reached'));
target.dispatchEvent(new Event('s'));
const twice = () => console.log('twice');
target.addEventListener('d', twice);
target.addEventListener('d', twice);
target.addEventListener('d', twice, true);
target.dispatchEvent(new Event('d'));
target.removeEventListener('d', twice);
target.dispatchEvent(new Event('d'));
target.addEventListener('o', () => console.log('once'), { once: true });
target.dispatchEvent(new Event('o'));
target.dispatchEvent(new Event('o'));
const controller = new AbortController();
target.addEventListener('sg', () => console.log('gone'), { signal: controller.signal });
controller.abort();
target.dispatchEvent(new Event('sg'));
target.addEventListener('nothing', {});
target.dispatchEvent(new Event('nothing'));
attempt(() => target.addEventListener());
attempt(() => target.addEventListener('x'));
attempt(() => target.addEventListener('x', 5));
attempt(() => target.addEventListener('q', () => 1, { signal: 5 }));
attempt(() => target.addEventListener('q', () => 1, 5));
attempt(() => target.addEventListener(Symbol('q'), () => 1));
attempt(() => target.removeEventListener('q'));
attempt(() => target.removeEventListener('q', 5));
attempt(() => target.dispatchEvent({}));
attempt(() => target.dispatchEvent());
attempt(() => EventTarget.prototype.addEventListener.call({}, 'x', () => {}));
console.log(target, Object.prototype.toString.call(target), Object.prototype.toString.call(event));
