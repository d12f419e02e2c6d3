const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
Promise.all([1,Promise.resolve(2),{then(f){P('then');f(3)}}]).then(v=>P(''+v)); Promise.race([new Promise(()=>{}),4]).then(v=>P('race'+v)); Promise.allSettled([Promise.reject(1)]).then(v=>P(v[0].status)); Promise.any([Promise.reject(1),2]).then(v=>P('any'+v));
