package loader_test

// programs are small programs; what Node prints for them is in testdata.
var programs = []struct {
	name, main string
	files      map[string]string
}{
	{"require", "main.js", map[string]string{
		"main.js": `const a = require('./a'); console.log(a.x, require('./a') === a, module.children.length, require.main === module);
console.log(require('./d').name, require('./j.json').k, __filename, __dirname, this === exports, arguments.length);
console.log(Object.keys(require.cache).join());
try { require('./nope') } catch (e) { console.log(e.code, e.message) }`,
		"a.js":       "exports.x = 1; console.log(module.parent.id, module.id)",
		"d/index.js": "exports.name = 'index of d'",
		"j.json":     `{"k": "json"}`,
	}},
	{"cycle", "a.js", map[string]string{
		"a.js": "exports.one = 1; const b = require('./b'); exports.two = 2; console.log('a', b.seen, b.later())",
		"b.js": "const a = require('./a'); exports.seen = Object.keys(a).join(); exports.later = () => Object.keys(a).join()",
	}},
	{"retry", "main.js", map[string]string{
		"main.js": `for (let i = 0; i < 2; i++) try { require('./bad') } catch (e) { console.log(e === globalThis.last, e.message, Object.keys(require.cache).length) }`,
		"bad.js":  "globalThis.n = (globalThis.n ?? 0) + 1; globalThis.last = new Error('bad ' + globalThis.n); throw globalThis.last",
	}},
	{"patched", "main.js", map[string]string{
		"main.js": `const Module = require('module');
const load = Module._load; Module._load = function (id, ...rest) { console.log('load', id); return load.call(this, id, ...rest) };
const resolve = Module._resolveFilename; Module._resolveFilename = function (id, ...rest) { if (id === 'virtual') return resolve.call(this, './a', ...rest); return resolve.call(this, id, ...rest) };
console.log(require('virtual').x);
const req = Module.prototype.require; Module.prototype.require = function (id) { console.log('require', id); return req.call(this, id) };
require('./a');
Module._extensions['.txt'] = (m, f) => { m.exports = 'text of ' + f.split('/').pop() };
console.log(require('./t.txt'), require('./t'));
const m = new Module('made', module); m._compile('module.exports = __filename + typeof require', '/made.js'); console.log(m.exports);
require.cache[require.resolve('./a')].exports = { x: 'replaced' }; console.log(require('./a').x)`,
		"a.js": "exports.x = 'a'", "t.txt": "",
	}},
	{"esm", "main.mjs", map[string]string{
		"main.mjs": `import d, { n, inc as up, default as again } from './lib.mjs'; import * as ns from './lib.mjs'; import { late } from './cycle.mjs';
export const mine = () => 'hoisted not'; export function fn() { return 'fn' }
console.log(n, up(), n, ns.n, d(), d === again, d.name, late());
console.log(Object.keys(ns).join(), ns[Symbol.toStringTag], Object.getPrototypeOf(ns), typeof this, typeof require);
console.log({ n }.n, [n].length, (() => n)(), ((n) => n)(5), typeof n, n + 1, ` + "`${n}`" + `);
try { n = 5 } catch (e) { console.log(e.name, e.message) }
try { n++ } catch (e) { console.log(e.name, e.message) }
try { [n] = [1] } catch (e) { console.log(e.name, e.message) }
try { ({ n } = {}) } catch (e) { console.log(e.name, e.message) }
try { ns.n = 5 } catch (e) { console.log(e.name, e.message) }
try { delete ns.n } catch (e) { console.log(e.name, e.message) }
console.log(function () { return this }(), up.call(1), import.meta.main, import.meta.url.endsWith('/main.mjs'), import.meta.filename, import.meta.dirname, import.meta.resolve('./x').split('/').pop());
{ let n = 'shadow'; console.log(n) } for (const n of [7]) console.log(n); try { throw 8 } catch (n) { console.log(n) }
function f({ n = 9 } = {}) { var up = n; return up } console.log(f(), class n {}.name);`,
		"lib.mjs":   "export let n = 1; export function inc() { n++; return this } export default () => 'default'",
		"cycle.mjs": "import { fn, mine } from './main.mjs'; console.log(fn()); try { mine() } catch (e) { console.log(e.name, e.message) } export const late = () => mine()",
	}},
	{"default exports", "main.mjs", map[string]string{
		"main.mjs": `import a from './a.mjs'; import b from './b.mjs'; import c from './c.mjs'; import d from './d.mjs'; import e from './e.mjs'; import f from './f.mjs'; import g from './g.mjs';
console.log(a.name, a() , String(a)); console.log(b.name, new b().x, String(b)); console.log(c.k); console.log(d.name, typeof d); console.log(e); console.log(f.name); console.log(g.name, String(g))`,
		"a.mjs": "export default function () { return 'anon' }\n(1)",
		"b.mjs": "export default class { x = 1 }",
		"c.mjs": "export default { k: 'obj' }",
		"d.mjs": "export default (class Named {})",
		"e.mjs": "let x = 1; export default x; x = 2",
		"f.mjs": "export default async function* named() {}",
		"g.mjs": "export default /* c */ async function (a) { return a }",
	}},
	{"exports", "main.mjs", map[string]string{
		"main.mjs": `import * as x from './x.mjs'; console.log(Object.keys(x).join()); import { 'str name' as s, q, r } from './x.mjs'; console.log(s, q, r, x.ns.z)`,
		"x.mjs":    "export const a = 1, { b, c: [d] } = { b: 2, c: [3] }; export var e; export class F {} export async function g() {} export function* h() {} const s = 'S'; export { s as 'str name', a as default }; export * from './y.mjs'; export * as ns from './y.mjs'; export { z as q } from './y.mjs'; import { r } from './y.mjs'; export { r }",
		"y.mjs":    "export const z = 'z', r = 'r'; export default 'not passed on'",
	}},
	{"await", "main.mjs", map[string]string{
		"main.mjs": `console.log('main', await Promise.resolve(1)); import './a.mjs'; import './b.mjs'; import { v } from './c.mjs'; console.log(v, await v);
try { await Promise.reject(new Error('no')) } catch (e) { console.log(e.message) }
for await (const x of [1, Promise.resolve(2)]) console.log(x);
const { w } = await import('./c.mjs'); console.log(w); export {}; console.log(await { then(f) { f('thenable') } });
const g = async () => await 3; console.log(await g(), (await g()) + 1)`,
		"a.mjs": "console.log('a1'); await 0; console.log('a2')",
		"b.mjs": "console.log('b1'); await 0; console.log('b2')",
		"c.mjs": "import './a.mjs'; console.log('c'); export const v = 'v', w = 'w'",
	}},
	{"await fails", "main.mjs", map[string]string{
		"main.mjs": "try { await import('./a.mjs') } catch (e) { console.log(e.message) } try { await import('./a.mjs') } catch (e) { console.log(e.message) } import('./p.mjs').catch(e => console.log('p', e.message))",
		"a.mjs":    "import './b.mjs'; console.log('never')", "b.mjs": "await 0; throw new Error('b ' + (globalThis.n = (globalThis.n ?? 0) + 1))",
		"p.mjs": "import './a.mjs'",
	}},
	{"commonjs from esm", "main.mjs", map[string]string{
		"main.mjs": `import def, { named, later } from './c.cjs'; import * as ns from './c.cjs'; import { sep, join } from 'path'; import path from 'node:path'; import j from './j.json' with { type: 'json' };
console.log(def.named, named, later, Object.keys(ns).join(), sep, join('a', 'b'), path.sep, j.k);
import { createRequire } from 'module'; const require = createRequire(import.meta.url); console.log(require('./c.cjs') === def, require.resolve('./c.cjs'));`,
		"c.cjs": "exports.named = 1; exports.later = 2; console.log('loaded', typeof require, module.parent, require.main)", "j.json": `{"k": 1}`,
	}},
	{"esm from commonjs", "main.cjs", map[string]string{
		"main.cjs": `const ns = require('./e.mjs'); console.log(ns.default, ns.x, ns.__esModule, Object.keys(ns).join(), require('./e.mjs') === ns);
console.log(require('./m.mjs')); import('./e.mjs').then(n => console.log(n.x, n.__esModule));
try { require('./tla.mjs') } catch (e) { console.log(e.code, e.message) }
try { require('./cyc.mjs') } catch (e) { console.log(e.code, e.message) }
try { require('./fail.mjs') } catch (e) { console.log(e.message) } try { require('./fail.mjs') } catch (e) { console.log(e.message) }`,
		"e.mjs": "export default 'd'; export const x = 1", "m.mjs": "export const x = 1; export { x as 'module.exports' }", "tla.mjs": "await 1",
		"cyc.mjs": "import './back.cjs'", "back.cjs": "require('./cyc.mjs')", "fail.mjs": "globalThis.n = (globalThis.n ?? 0) + 1; throw new Error('failed ' + n)",
	}},
	{"detection", "main.js", map[string]string{
		"main.js": "import { a } from './b.js'; console.log(a, typeof require, await 1)", "b.js": "export const a = 'detected'",
	}},
	{"no such export", "main.mjs", map[string]string{
		"main.mjs": `for (const n of ['a', 'b', 'c', 'd', 'e']) try { await import('./' + n + '.mjs') } catch (e) { console.log(e.name, e.message) }`,
		"a.mjs":    "import { nope } from './lib.mjs'", "b.mjs": "import { nope as b } from './c.cjs'", "c.mjs": "import d from './lib.mjs'",
		"d.mjs": "export { nope } from './lib.mjs'", "e.mjs": "import { q } from './stars.mjs'", "lib.mjs": "export const x = 1", "c.cjs": "",
		"stars.mjs": "export * from './s1.mjs'; export * from './s2.mjs'", "s1.mjs": "export let q = 1", "s2.mjs": "export let q = 2",
	}},
	{"import order", "main.cjs", map[string]string{
		"main.cjs": "console.log(1); import('./a.mjs').then(() => console.log('then')); console.log(2); import(5).catch(e => console.log(e.code)); import('./a.mjs', 5).catch(e => console.log(e.message)); import({ toString() { throw new Error('ts') } }).catch(e => console.log(e.message))",
		"a.mjs":    "console.log('a'); export default import.meta.main",
	}},
	{"types", "main.ts", map[string]string{
		"main.ts": "import { type T, v } from './m.mts'; import type { U } from './m.mts'; const x: T = v as T; interface I { a: string } abstract class C<T> { private y?: number = 3; abstract z(): void; declare q: string } function f<T>(this: void, a: T, ...b: T[]): asserts a is NonNullable<T> {} enum_: for (;;) break enum_; console.log(x!, f.length, new (class extends C<U> { z() {} })().z()); console.log((<T,>(a: T) => a)(1), v satisfies number)",
		"m.mts":   "export type T = number; export type U = string; export const v: T = 4",
	}},
	{"self and maps", "main.mjs", map[string]string{
		"main.mjs":     "import a from 'pkg'; import b from 'pkg/sub'; import c from '#in'; import { createRequire } from 'module'; console.log(a, b, c, createRequire(import.meta.url)('pkg'))",
		"package.json": `{"name": "app", "imports": {"#in": "./in.mjs"}}`, "in.mjs": "export default 'in'",
		"node_modules/pkg/package.json": `{"exports": {".": {"import": "./i.mjs", "require": "./r.js"}, "./sub": "./s.mjs"}}`,
		"node_modules/pkg/i.mjs":        "export default 'import'", "node_modules/pkg/r.js": "module.exports = 'require'", "node_modules/pkg/s.mjs": "export default 'sub'",
	}},
}
