const util=require('util');
function foo(){ return util.getCallSites(3) } function bar(){ return foo() }
console.log(bar().map(s=>[s.functionName,s.lineNumber,s.column,require('path').basename(s.scriptName)].join()).slice(0,2));
console.log(Object.keys(util.getCallSites()[0]));

process.env.NODE_DEBUG='foo,bar*'; const d=util.debuglog('foo'); console.log(d.enabled, util.debuglog('BARX').enabled, util.debuglog('zip').enabled);
(async()=>{ const ac=new AbortController(); const p=util.aborted(ac.signal,{}); ac.abort(); console.log((await p).type); try{await util.aborted(5,{})}catch(e){console.log(e.message)} try{await util.aborted(ac.signal)}catch(e){console.log(e.message)} })();
class Foo extends Map{ constructor(){super([[1,2]]); this.x=1} } console.log(new Foo, [new Foo], {a:{b:new Foo}});
console.log([new Error('in array')].length, util.inspect({e:new TypeError('t')}).split('\n').length>2);
console.log(util.inspect(new (class X extends Error{ get name(){return 'Zed'} })('m')).split('\n')[0]);
console.log(new Set([[1,2],[3,{a:new Set([1])}]]), new Map([[[1],{a:[1,2,{b:3}]}]]));
console.log([['a','b'],['c','d']], [[]], [{}], {a:[[]]}, [undefined], [null], [[1,2,[3,4,[5,[6]]]], {a:{b:{c:{}}}}]);
console.log({f(){},g:class{},h:Symbol('x'),i:1n,j:-0,k:/x/,l:new Date(0),m:null,n:undefined,o:NaN});
console.log(process.memoryUsage.name, [1.0,2.5,-3], ['a'.repeat(80)], {k:'b'.repeat(90)}, 'multi\nline', ['multi\nline']);
console.log(Array.from({length:3},(_, i)=>({id:i,name:'name'+i,tags:['x','y'],nested:{deep:{er:{}}}})));
console.log(new Array(3), [1,,3], Object.assign([], {'-1':1}), Object.freeze([1]), Object.seal({a:1}));
console.log('%o', {a:function f(){}}); console.log('%s', class A{}, 'x'); console.log('%s|%s|%s', null, undefined, Symbol('a')); console.log('%i %f %d', '42.5px', '3.14abc', '0x1f');
console.log(util.inspect('a\u{1F600}b\u0301'), ['日本'], {'日本':1}, Array.from('日本語テキストです'));
console.log(Object.create({a:1},{b:{value:2,enumerable:true},c:{value:3}}), Object.create(class Q{}.prototype));
console.log(util.inspect(new Proxy(class A{}, {})), new Proxy([1,2],{}), util.inspect(new Proxy(new Map([[1,2]]),{}),{showProxy:true}));
console.log([1,2,3].entries(), new Map([[1,2]])[Symbol.iterator](), 'abc'[Symbol.iterator](), [].keys(), new Set([5]).entries());
console.log(util.inspect({a:1n,b:Symbol.iterator,[Symbol.iterator]:1}), util.inspect(Object(Symbol('b'))), util.inspect(new Boolean(true)), [new Number(1),new String('x')]);
let o={}; o.a={o}; o.b=[o,o.a]; console.log(o); const m=new Map(); m.set('self',m).set(m,1); console.log(m);
console.error('to stderr %s', 'x'); console.warn({w:1}); console.info('i'); console.debug('d');
console.log(util.inspect(async()=>{}), util.inspect(Object.assign(async function named(){},{x:1})));
console.log(new (class extends Array{})(), new (class Foo extends Array{})(1,2), new (class Bar extends Set{})([1]), new (class extends Promise{})(()=>{}));
console.log(util.format('%s', {toString(){return 'custom'}}), util.format('%s', new Date(0)), util.format('%s',[1,[2,[3]]]), util.format('%s', new Error('boom')).split('\n')[0]);
console.log(typeof util.TextDecoder, util.types.isDate(new Date));
