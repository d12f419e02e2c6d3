console.log('main', await Promise.resolve(1)); import './fixtures/await/a.mjs'; import './fixtures/await/b.mjs'; import { v } from './fixtures/await/c.mjs'; console.log(v, await v);
try { await Promise.reject(new Error('no')) } catch (e) { console.log(e.message) }
for await (const x of [1, Promise.resolve(2)]) console.log(x);
const { w } = await import('./fixtures/await/c.mjs'); console.log(w); export {}; console.log(await { then(f) { f('thenable') } });
const g = async () => await 3; console.log(await g(), (await g()) + 1)
