const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
(async()=>{ try { await Promise.reject(1) } catch(e) { P('caught') } return Promise.resolve(5) })().then(v=>P('v'+v)); (async()=>{ throw 1 })().catch(()=>P('c')); (async(a=(()=>{throw 3})())=>{})().catch(()=>P('d'));
