const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
class S extends Promise{}; (async()=>{ await S.resolve(1); P('s'); const p=Promise.resolve(3); p.constructor=S; await p; P('t'); })();
