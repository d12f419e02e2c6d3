import { writeFileSync, mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
const dir = mkdtempSync(join(tmpdir(), 'names-'));
const forms = [
  "exports.a = 1", "exports['b'] = 1", "module.exports.c = 1", "exports.a = exports.b = void 0", "var a, b; module.exports = { a, b }",
  "module.exports = { a: 1, b: 2 }", "0 && (module.exports = { a, b })", "Object.defineProperty(exports, 'a', { enumerable: true, get: function () { return x.y } })",
  "function f() { exports.a = 1 }", "'exports.a = 1'", "exports.default = 1; exports.__esModule = true",
];
for (const [i, form] of forms.entries()) {
  const file = join(dir, `${i}.cjs`);
  writeFileSync(file, form);
  console.log(form, '=>', Object.keys(await import(file)).join());
}
rmSync(dir, { recursive: true });
