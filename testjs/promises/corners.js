const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
Promise.reject(1).catch(()=>{P('c')}); const p=Promise.resolve(5); p.then(5); p.then(); Promise.prototype.then.call(p,()=>P('t')); let r; const self=new Promise(x=>r=x); r(self); self.catch(e=>P(e.message)); Promise.withResolvers().resolve(1); Promise.try(()=>7).then(v=>P('try'+v));
