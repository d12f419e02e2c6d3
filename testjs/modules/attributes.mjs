import json from './fixtures/attributes/j.json' with { type: 'json' };
console.log(json);
const attempt = async (f) => {
  try {
    console.log(await f());
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
};
await attempt(() => import('./fixtures/attributes/j.json'));
await attempt(() => import('./fixtures/attributes/j.json', { with: { type: 'css' } }));
await attempt(() => import('./fixtures/attributes/e1.mjs', { with: { type: 'json' } }));
await attempt(() => import('./fixtures/attributes/e1.mjs', { with: { foo: 'json' } }));
await attempt(() => import('./fixtures/attributes/e1.mjs', 5));
await attempt(() => import('./fixtures/attributes/e1.mjs', { with: 5 }));
await attempt(() => import('./fixtures/attributes/e1.mjs', { with: { type: 5 } }));
await attempt(() => import(Symbol()));
await attempt(() => import('./fixtures/attributes/bad.json', { with: { type: 'json' } }));
await attempt(() => import('data:application/json,{"a":1}', { with: { type: 'json' } }));
await attempt(() => import('data:text/javascript,export default 5'));
await attempt(() => import('data:text/javascript;base64,ZXhwb3J0IGRlZmF1bHQgNg=='));
await attempt(() => import('data:text/plain,x'));
console.log(typeof require, typeof module, typeof exports, typeof __filename, this);
