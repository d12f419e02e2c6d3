import def, { named, later } from './fixtures/commonjs_from_esm/c.cjs'; import * as ns from './fixtures/commonjs_from_esm/c.cjs'; import { sep, join } from 'path'; import path from 'node:path'; import j from './fixtures/commonjs_from_esm/j.json' with { type: 'json' };
console.log(def.named, named, later, Object.keys(ns).join(), sep, join('a', 'b'), path.sep, j.k);
import { createRequire } from 'module'; const require = createRequire(import.meta.url); console.log(require('./fixtures/commonjs_from_esm/c.cjs') === def, require.resolve('./fixtures/commonjs_from_esm/c.cjs'));
