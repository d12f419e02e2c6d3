'use strict';
function attempt(f) {
  try {
    console.log('ok', f());
  } catch (error) {
    console.log(error?.name, error?.code, error?.message ?? error);
  }
}

attempt(() => new AbortSignal());
attempt(() => Object.getOwnPropertyDescriptor(AbortSignal.prototype, 'aborted').get.call({}));
attempt(() => AbortSignal.timeout());
attempt(() => AbortSignal.timeout('x'));
attempt(() => AbortSignal.timeout(-1));
attempt(() => AbortSignal.any());
attempt(() => AbortSignal.any(5));
attempt(() => AbortSignal.any([5]));
attempt(() => AbortSignal.abort().throwIfAborted());
attempt(() => AbortSignal.abort('reason').throwIfAborted());
attempt(() => AbortSignal.abort().reason.code);
console.log(AbortSignal.abort(), new AbortController());
const a = new AbortController();
a.signal.onabort = function(e) { console.log('onabort', this === a.signal, e.type, e.isTrusted, e.target === a.signal); };
a.signal.addEventListener('abort', () => console.log('listener'));
a.abort();
a.abort(5);
console.log(a.signal.reason.message, typeof a.signal.onabort);
a.signal.onabort = 5;
console.log(a.signal.onabort);
a.signal.onabort = null;
console.log(a.signal.onabort);
const b = new AbortController();
const d = new AbortController();
const any = AbortSignal.any([b.signal, d.signal]);
any.onabort = () => console.log('any');
b.signal.onabort = () => console.log('b', any.aborted);
const anyOfAny = AbortSignal.any([any]);
anyOfAny.onabort = () => console.log('any of any', anyOfAny.reason);
b.abort('R');
console.log(any.reason, AbortSignal.any([AbortSignal.abort(1), b.signal]).reason, AbortSignal.any([]).aborted);
const timeout = AbortSignal.timeout(2);
timeout.onabort = () => console.log(timeout.reason.name, timeout.reason.message, timeout.reason.code);
setTimeout(() => {}, 20);

console.log(new DOMException('m', 'Foo').code, String(new DOMException('m', 'Foo')), new DOMException('m', { name: 'N', cause: 5 }).cause);
console.log(Object.prototype.toString.call(new DOMException()), new DOMException() instanceof Error, new DOMException('a', 'AbortError').code);
console.log(Reflect.ownKeys(new DOMException('m', { cause: 5 })), new DOMException('hey', 'AbortError').stack.split('\n')[0]);
console.log(new DOMException(undefined, undefined).name, new DOMException('a', null).name);
attempt(() => new DOMException(Symbol('s')));
attempt(() => Object.getOwnPropertyDescriptor(DOMException.prototype, 'code').get.call({}));
