const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
setTimeout(()=>{ Promise.resolve().then(()=>{ setTimeout(()=>P('t'),1); process.nextTick(()=>P('nt')); queueMicrotask(()=>P('qm')) }) },1); new Promise((_,rej)=>{throw 9}).catch(()=>{});  Promise.resolve().then(()=>{ new ah.AsyncResource('X').runInAsyncScope(()=>Promise.resolve().then(()=>P('in'))) });
