// Names, lengths and attributes of everything the module exports.
const ah = require('async_hooks');
const show = (label, o) => {
  for (const k of Reflect.ownKeys(o)) {
    const d = Object.getOwnPropertyDescriptor(o, k);
    const v = 'value' in d ? d.value : d.get;
    console.log(label, String(k), 'value' in d ? 'value' : 'accessor', d.writable, d.enumerable, d.configurable,
      typeof v, typeof v === 'function' ? `${v.name}/${v.length}` : '');
  }
};
console.log(Object.keys(ah).join());
show('AsyncLocalStorage', ah.AsyncLocalStorage);
show('AsyncLocalStorage.prototype', ah.AsyncLocalStorage.prototype);
show('AsyncResource', ah.AsyncResource);
show('AsyncResource.prototype', ah.AsyncResource.prototype);
show('AsyncHook.prototype', Object.getPrototypeOf(ah.createHook({})));
console.log(ah.createHook.length, ah.executionAsyncId.length, ah.triggerAsyncId.name);
console.log(Object.keys(ah.asyncWrapProviders).length, Object.getPrototypeOf(ah.asyncWrapProviders), Object.isFrozen(ah.asyncWrapProviders));
console.log(ah.asyncWrapProviders.PROMISE, ah.asyncWrapProviders.ZLIB, ah.asyncWrapProviders.NONE);
