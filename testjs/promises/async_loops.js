const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
async function main(){ await new Promise(r=>setTimeout(r,2)); P('t '+ah.executionAsyncId()+' '+ah.triggerAsyncId()); await Promise.all([x(1),x(2)]); P('all'); for (const i of [1,2]) await x(i) } async function x(i){ await null; return i } main();
