const v8=require('v8').promiseHooks; for (const k of Object.keys(v8)) console.log(k, v8[k].name, v8[k].length);
const T=(f)=>{try{console.log('ok',typeof f())}catch(e){console.log(e.code,e.message)}};
T(()=>v8.createHook()); T(()=>v8.createHook({})); T(()=>v8.createHook({settled:1})); T(()=>v8.createHook({after:async()=>{}})); T(()=>v8.onInit()); T(()=>v8.onBefore('x')); T(()=>v8.onAfter(1)); T(()=>v8.onSettled(null)); T(()=>v8.createHook(5)); const stop=v8.createHook({init(){}}); console.log(stop.name,stop.length,stop(),stop());
process.on('uncaughtException',e=>console.log('UE',e)); const s3=v8.onInit(()=>{throw 'bad'}); const p=Promise.resolve(1); console.log('after'); s3(); p.then(()=>console.log('then'));
const s4=v8.createHook({before(){ throw 'b' },after(){ throw 'a' }}); Promise.resolve().then(()=>console.log('cb')); setImmediate(()=>{s4()});
