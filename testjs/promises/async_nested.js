const ah=require('async_hooks'), fs=require('fs'); let out='';
const P=(s)=>fs.writeSync(1,s+'\n');
ah.createHook({init(i,t,tr){P(`${i}<-${tr} ${t} @${ah.executionAsyncId()}`)},before(i){P('b'+i+' @'+ah.executionAsyncId()+','+ah.triggerAsyncId())},after(i){P('a'+i)},promiseResolve(i){P('r'+i)}}).enable();
async function a(n){ if(n) { const r=await a(n-1); P('r'+n); return r+1 } return 0 } a(3).then(v=>P('v'+v)); class K { async m(){ await this.k(); return 1 } async k(){} static async s(){ await null } } new K().m().then(()=>P('m')); K.s();
