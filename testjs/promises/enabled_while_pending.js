const ah=require('async_hooks'), fs=require('fs');
const P=(s)=>fs.writeSync(1,s+'\n');
const mk=(o={})=>ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)},...o});
const h=mk();
let r; const p=new Promise(x=>r=x); p.then(()=>P('late '+ah.executionAsyncId())); h.enable(); r(5); setImmediate(()=>{h.disable(); Promise.resolve().then(()=>P('off '+ah.executionAsyncId())) });
