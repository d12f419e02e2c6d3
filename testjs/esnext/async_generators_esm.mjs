async function* g() { yield await 2; yield 3; }
for await (const v of g()) console.log(v);
const o = { async *m() { yield* g(); return 'end'; } };
const it = o.m();
console.log(await it.next(), await it.next(), await it.next(), await it.next());
