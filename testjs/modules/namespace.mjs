import * as ns from './namespace.mjs';
import * as cjs from './fixtures/commonjs_from_esm/c.cjs';
import * as path from 'node:path';
export let b = 1;
export default class {}
export function f() {}
export { b as 'with space' };
const attempt = (f) => {
  try {
    console.log(f());
  } catch (e) {
    console.log(e.name, e.message);
  }
};
console.log(ns);
console.log(Object.getOwnPropertyDescriptors(ns));
console.log(Object.isFrozen(ns), Object.isSealed(ns), Object.isExtensible(ns), Reflect.ownKeys(ns), Object.getPrototypeOf(ns));
console.log(JSON.stringify(ns), 'b' in ns, 'zz' in ns, Symbol.toStringTag in ns, ns.zz, { ...ns }.b);
for (const k in ns) console.log(k);
attempt(() => (ns.b = 5));
attempt(() => (ns.zz = 5));
attempt(() => delete ns.b);
attempt(() => delete ns.zz);
attempt(() => Object.defineProperty(ns, 'b', { value: 3 }));
attempt(() => Object.defineProperty(ns, 'b', { value: 1 }) === ns);
attempt(() => Object.setPrototypeOf(ns, null) === ns);
attempt(() => Object.setPrototypeOf(ns, {}));
attempt(() => Object.prototype.toString.call(ns));
console.log(cjs, path.default.sep === path.sep);
console.log(import.meta, Object.keys(import.meta), Object.getPrototypeOf(import.meta));
