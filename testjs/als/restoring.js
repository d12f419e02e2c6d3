// What run, exit, enterWith and withScope put back: only the storage's own store.
const {AsyncLocalStorage:A}=require('async_hooks'); const a=new A(), b=new A({defaultValue:'bd'});
a.run(1,()=>{ b.enterWith(5) }); console.log('leak', b.getStore(), a.getStore());
let n=0; const o={}; a.enterWith(o); a.run(o,()=>{ a.enterWith(3)}); console.log('same', a.getStore());
a.run(7,()=>{ a.enterWith(8) }); console.log('after', a.getStore());
const c=new A({defaultValue:'cd'}); c.run(1,()=>{}); console.log(c.getStore()); c.run(2,()=>{c.disable(); console.log(c.getStore())}); console.log(c.getStore());
const d=new A({defaultValue:'dd'}); d.exit(()=>console.log('in exit',d.getStore())); console.log(d.getStore()); d.run('dd',()=>{console.log('x')}); setImmediate(()=>console.log('imm',c.getStore(),d.getStore()));
const e=new A(); const r=new (require('async_hooks').AsyncResource)('X'); e.run(1,()=>{ r.runInAsyncScope(()=>{ e.enterWith(9) }); console.log('r',e.getStore()) });
{ const s=e.withScope(1); e.enterWith(2); s.dispose(); console.log('scope', e.getStore()) }
