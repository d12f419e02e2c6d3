const M = require('module');
console.log(typeof M, M.name, M.length, M === module.constructor, M.Module === M);
console.log('proto');
for (const k of Reflect.ownKeys(require)) { if (k === 'prototype') continue; const d = Object.getOwnPropertyDescriptor(require, k); console.log(String(k), typeof require[k], d.enumerable, d.writable, d.get ? 'get' : '', typeof d.value === 'function' ? d.value.name + '/' + d.value.length : '') }
console.log(M.constants, M._debug);
const r = M.createRequire(__filename); console.log(Object.keys(r), r.main === module, r.name);
try { M.createRequire('x') } catch (e) { console.log(e.code, e.message) }
try { M.createRequire(5) } catch (e) { console.log(e.code, e.message) }
try { require(5) } catch (e) { console.log(e.code, e.message) }
try { require('') } catch (e) { console.log(e.code, e.message) }
try { require() } catch (e) { console.log(e.code, e.message) }
try { require('node:zz') } catch (e) { console.log(e.code, e.message) }
console.log(M.isBuiltin('fs'), M.isBuiltin('node:fs'), M.isBuiltin('node:test'), M.isBuiltin('test'), M.isBuiltin('x'), M.isBuiltin(5), M.isBuiltin('fs/promises'), M.isBuiltin('internal/util'));
console.log(module.children, module.loaded, module.parent, module.id, module.isPreloading);
for (const k of Reflect.ownKeys(M.prototype)) console.log(String(k), Object.getOwnPropertyDescriptor(M.prototype, k).enumerable);
console.log(Object.keys(M).join());
console.log(M.builtinModules.join());
