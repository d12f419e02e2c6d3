const ah=require('async_hooks'), fs=require('fs');
const P=(s)=>fs.writeSync(1,s+'\n');
const mk=(o={})=>ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)},...o});
const h=mk();
async function main(){ P('in'); h.enable(); await 1; P('after '+ah.executionAsyncId()); await Promise.resolve(2); P('again '+ah.executionAsyncId()); h.disable(); await 3; P('off '+ah.executionAsyncId()); return 5 } main().then(v=>P('v'+v+' '+ah.executionAsyncId()));
