// The ticks that writes of the console and of process.stdout take.
const { createHook, executionAsyncId } = require('async_hooks'); const fs=require('fs');
const out=[]; createHook({init(id,type,tr){ out.push(`${type}:${id}:${tr}`) }, destroy(id){ out.push('d'+id)}, before(id){out.push('b'+id)}, after(id){out.push('a'+id)} }).enable();
const m=(s)=>out.push('['+s+']');
m('1');console.log('x'); m('2');console.log('y'); m('3');console.error('e'); m('4');console.log('z');
m('5');process.stdout.write('w\n'); m('6');console.log('q'); m('7');process.stdout.write('v\n', ()=>m('cb')); m('8'); console.log('r'); m('9'); process.stdout.write('a\n',()=>{}); const f=()=>m('f'); process.stdout.write('b\n', f); process.stdout.write('c\n', f);
process.nextTick(()=>{ m('tick'); console.log('t') });
setImmediate(()=>{ m('t'); console.log('in timer'); console.log('in timer'); console.error('k'); process.stderr.write('x\n'); console.log('y')});
setImmediate(()=>{ m('imm'); console.log('i'); Promise.resolve().then(()=>console.log('p')) });
process.on('exit',()=>fs.writeSync(2, out.join('\n').replace(/\bd\d+\n?/g,'')+'\n'));
