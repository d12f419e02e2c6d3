const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
async function f(x){ P('body '+ah.executionAsyncId()); const a=await x; P('one '+ah.executionAsyncId()); await Promise.resolve(2); P('two '+ah.executionAsyncId()); return a }
f(7).then(v=>P('v'+v)); f(Promise.resolve(8)).then(v=>P('w'+v));
