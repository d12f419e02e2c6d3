// WeakRef and FinalizationRegistry. The weak pointers themselves are Go's.

const { weaken, target: targetOf, isRegisteredSymbol, newRegistry, register, unregister } = internal;

function holdable(value) {
  if (typeof value === 'symbol') return !isRegisteredSymbol(value);
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

function describe(value) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
  return `#<${value.constructor?.name || 'Object'}>`;
}

class WeakRef {
  #cell;

  constructor(target) {
    if (!holdable(target)) throw new TypeError('WeakRef: invalid target');
    this.#cell = weaken(target);
  }

  deref() {
    if (typeof this !== 'object' || this === null || !(#cell in this)) {
      throw new TypeError(`Method WeakRef.prototype.deref called on incompatible receiver ${describe(this)}`);
    }
    return targetOf(this.#cell);
  }
}

class FinalizationRegistry {
  #registry;

  constructor(cleanup) {
    if (typeof cleanup !== 'function') throw new TypeError('FinalizationRegistry: cleanup must be callable');
    this.#registry = newRegistry(cleanup);
  }

  static #check(self, method) {
    if (typeof self === 'object' && self !== null && #registry in self) return;
    throw new TypeError(
      `Method FinalizationRegistry.prototype.${method} called on incompatible receiver ${describe(self)}`);
  }

  register(target, heldValue) {
    FinalizationRegistry.#check(this, 'register');
    const token = arguments[2];
    if (!holdable(target)) throw new TypeError('FinalizationRegistry.prototype.register: invalid target');
    if (target === heldValue) {
      throw new TypeError('FinalizationRegistry.prototype.register: target and holdings must not be same');
    }
    if (token !== undefined && !holdable(token)) throw new TypeError(`Invalid unregisterToken ('${String(token)}')`);
    register(this.#registry, target, heldValue, token);
  }

  unregister(unregisterToken) {
    FinalizationRegistry.#check(this, 'unregister');
    if (!holdable(unregisterToken)) throw new TypeError(`Invalid unregisterToken ('${String(unregisterToken)}')`);
    return unregister(this.#registry, unregisterToken);
  }
}

for (const Class of [WeakRef, FinalizationRegistry]) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { __proto__: null, value: Class.name, configurable: true });
}

module.exports = { WeakRef, FinalizationRegistry };
