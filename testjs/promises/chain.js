const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
Promise.resolve(1).then(x=>{P('A'+x);return 2}).then(x=>{P('B'+x); throw 3}).catch(e=>P('C'+e)).finally(()=>P('F')).then(x=>P('D'+x));
