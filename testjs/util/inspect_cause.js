const util=require("util");
function mk(s,c){const e=new Error('x',c===undefined?undefined:{cause:c}); e.stack=s; return e}
const f=(...a)=>'Error: x'+a.map(x=>'\n    at '+x).join('');
console.log('1',mk(f('a','b','c','d','e'),mk(f('z','b','c','d','e'))));
console.log('2',mk(f('a','c','d','e'),mk(f('z','c','d','e'))));
console.log('3',mk(f('a','b','c','d','e','f'),mk(f('a','b','c','d','e','f'))));
console.log('4',mk(f('a','b','c','d','e','f'),mk(f('y','a','b','c','d','q'))));
console.log('5',mk(f('a','b','c','d','e','f','g','h'),mk(f('y','b','c','d','e','q','f','g','h'))));
console.log('6',mk(f('a','b','c','d'),'str'));
console.log('7',util.inspect({q:mk(f('a','b'),mk(f('a','b')))}));
