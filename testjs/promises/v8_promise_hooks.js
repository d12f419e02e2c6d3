const ah=require('async_hooks'), fs=require('fs');
const P=(s)=>fs.writeSync(1,s+'\n');
const mk=(o={})=>ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)},...o});
const h=mk();
const v8=require('v8'); const ids=new Map(); let n=0; const id=p=>{ if(!p) return '-'; if(!ids.has(p)) ids.set(p,++n); return ids.get(p)};
const stop=v8.promiseHooks.createHook({init(p,parent){P(`i${id(p)}<-${id(parent)}`)},before(p){P('b'+id(p))},after(p){P('a'+id(p))},settled(p){P('s'+id(p))}});
Promise.resolve(1).then(x=>x).then(()=>{stop(); Promise.resolve()}); const s2=v8.promiseHooks.onInit((p,q)=>{P('oi')}); s2(); try { v8.promiseHooks.onInit(5) } catch(e){P(e.code+e.message)} try { v8.promiseHooks.createHook({before:1}) } catch(e){P(e.code+e.message)} try { v8.promiseHooks.createHook() } catch(e){P(e.code+e.message)} P(Object.keys(v8.promiseHooks).join()); P(typeof v8.promiseHooks.onSettled(()=>{}));
try { v8.promiseHooks.onInit(async()=>{}) } catch(e){P(e.code+e.message)}
