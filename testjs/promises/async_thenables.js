const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
(async()=>{ await {then(r){P('then '+ah.executionAsyncId()); r(1)}}; P('x'); return {then(r){P('ret then'); setImmediate(r,9)}} })().then(v=>P('v'+v));
