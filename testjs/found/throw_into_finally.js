// A rejection that is awaited in a finally block after return() is thrown there.
const it = (async function* () {
  try { yield 1; } finally {
    try { await Promise.reject(new Error('inner')); } catch (error) { console.log('caught', error.message); }
    await Promise.reject(new Error('outer'));
  }
})();
it.next();
it.return(5).catch((error) => console.log('failed', error.message)).then(() => it.next()).then(console.log);
async function* other() { try { yield* (async function* () { try { yield 1; } finally { await Promise.reject(new Error('delegate')); } })(); } finally { console.log('left'); } }
(async () => { for await (const x of other()) break; })().catch((error) => console.log('loop', error.message));
