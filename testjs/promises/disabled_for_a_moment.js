const ah=require('async_hooks'), fs=require('fs');
const P=(s)=>fs.writeSync(1,s+'\n');
const mk=(o={})=>ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)},...o});
const h=mk();
h.enable(); h.disable(); Promise.resolve(1).then(()=>P('a')); h.enable(); Promise.resolve(2).then(()=>P('b'));
