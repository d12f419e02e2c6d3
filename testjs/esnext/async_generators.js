// Async generators: order of requests, return and throw at every place, delegation, finally.
const log = (...a) => console.log(...a);
const show = async (label, p) => { try { log(label, await p); } catch (e) { log(label, 'rejected', e?.message ?? e); } };
async function* plain() { try { const a = yield 1; log('sent', a); const b = yield Promise.resolve(2); log('sent', b); return Promise.resolve(3); } finally { log('finally'); } }
async function* throwing() { try { yield 1; } catch (e) { log('caught', e); yield 'after catch'; } throw new Error('at end'); }
async function* rejecting() { try { yield Promise.reject(new Error('yielded')); } catch (e) { log('inside', e.message); yield 'go on'; } }
async function* inner() { try { log('in', yield 'i1'); yield 'i2'; return 'inner result'; } finally { log('inner finally'); } }
async function* outer() { const r = yield* inner(); log('r', r); yield* [10, Promise.resolve(11)]; }
class K { x = 5; async *m(a = 1, ...rest) { yield this.x; yield a; yield rest.length; yield arguments.length; } static async *[Symbol.asyncIterator]() { yield 's'; } }
(async () => {
  const g = plain();
  log(Object.prototype.toString.call(g), g[Symbol.asyncIterator]() === g, typeof g.next, g.next.length);
  await show('1', g.next('ignored')); await show('2', g.next('x')); await show('3', g.next('y')); await show('4', g.next());
  const q = plain();
  await Promise.all([show('q1', q.next()), show('q2', q.next('b')), show('q3', q.return('r')), show('q4', q.next())]);
  const r = plain(); await show('r0', r.return(Promise.resolve('early'))); await show('r1', r.next());
  const s = plain(); await show('s0', s.throw(new Error('early throw'))); await show('s1', s.next());
  const t = throwing(); await show('t1', t.next()); await show('t2', t.throw('T')); await show('t3', t.next()); await show('t4', t.next());
  const j = rejecting(); await show('j1', j.next()); await show('j2', j.next());
  const o = outer(); await show('o1', o.next()); await show('o2', o.next('to inner')); await show('o3', o.next()); await show('o4', o.next()); await show('o5', o.next());
  const p = outer(); await show('p1', p.next()); await show('p2', p.return('stop')); await show('p3', p.next());
  const w = outer(); await show('w1', w.next()); await show('w2', w.throw(new Error('into inner'))); await show('w3', w.next());
  for await (const v of new K().m(7, 8, 9)) log(v);
  for await (const v of K) log(v);
  for await (const v of [1, Promise.resolve(2)]) log(v);
  const b = plain(); for await (const v of b) { log('loop', v); break; } await show('b', b.next());
  try { for await (const v of plain()) throw new Error('body'); } catch (e) { log(e.message); }
  await show('bad', plain().next.call({}));
})();
