// Promise events of an async generator and of for await.
const {createHook}=require('async_hooks'); const log=[]; createHook({init(i,t,tr){ log.push(i+'<-'+tr+t) },before(i){log.push('b'+i)},after(i){log.push('a'+i)},promiseResolve(i){log.push('r'+i)}}).enable(); const P=s=>log.push(s);
async function* g(){ P('g1'); yield 1; P('g2'); const x=await 5; yield x; return 7 }
(async()=>{ for await (const v of g()) P('v'+v); P('end') })();
setTimeout(()=>{require('fs').writeSync(1,log.join('\n')+'\n')},20);
