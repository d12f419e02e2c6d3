// The ticks that writes of the console and of process.stdout take.
const { createHook, executionAsyncId } = require('async_hooks'); const fs=require('fs');
process.stdout; 
const out=[]; createHook({init(id,type,tr){ out.push(`${type}:${id}:${tr}`) }, before(id){out.push('b'+id)}, after(id){out.push('a'+id)} }).enable();
const m=(s)=>out.push('['+s+']');
m('1');console.log('x'); m('2');console.log('y'); m('3');console.error('e'); m('4');console.log('z');
process.stdout.on('drain',()=>{}); m('l'); console.log('z'); console.warn('z'); console.info('z'); console.table([1]); console.group('g'); console.dir(1); console.groupEnd(); console.trace; console.assert(false,'q'); console.count();
m('end'); process.stdout.end; console.log();
process.on('exit',()=>fs.writeSync(2, out.join('\n')+'\n'));
