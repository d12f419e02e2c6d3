const ah=require('async_hooks'), fs=require('fs');
const P=(s)=>fs.writeSync(1,s+'\n');
const mk=(o={})=>ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)},...o});
const h=mk();
process.on('unhandledRejection',(e,p)=>P('uh '+e+' '+ah.executionAsyncId()+' '+ah.triggerAsyncId())); process.on('rejectionHandled',()=>P('rh '+ah.executionAsyncId())); h.enable(); Promise.reject(1); const q=Promise.resolve().then(()=>{throw 2}); setTimeout(()=>q.catch(()=>{}),5);
