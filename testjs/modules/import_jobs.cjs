function ticks(label, p, max = 60) { let n = 0, done = false; globalThis.ev = s => console.log(label, s, 'at', n); p().then(() => { done = true; console.log(label, 'then at', n) }, e => { done = true; console.log(label, 'rejected at', n, e.code ?? e.message) }); return new Promise(r => { const step = () => { if (done || n >= max) { if (!done) { console.log(label, 'not within', n); setTimeout(r, 50) } else r(); return } n++; Promise.resolve().then(step) }; step() }) }
(async () => {
await ticks('file first', () => import('./fixtures/import_jobs/a.mjs'));
await ticks('file cached', () => import('./fixtures/import_jobs/a.mjs'));
await ticks('builtin first', () => import('node:url'));
await ticks('builtin cached', () => import('node:url'));
await ticks('cjs first', () => import('./fixtures/import_jobs/c.cjs'));
await ticks('cjs cached', () => import('./fixtures/import_jobs/c.cjs'));
await ticks('missing', () => import('./fixtures/import_jobs/nope.mjs'));
await ticks('missing pkg', () => import('nope'));
await ticks('bad opts', () => import('nope', 5));
await ticks('data', () => import('data:text/javascript,globalThis.ev("body d")'));
await ticks('tla', () => import('./fixtures/import_jobs/tla.mjs'));
await ticks('tla cached', () => import('./fixtures/import_jobs/tla.mjs'));
process.nextTick(() => console.log('tick')); import('./fixtures/import_jobs/a.mjs').then(() => console.log('import')); setImmediate(() => console.log('immediate'))
})();
