const {MIMEType}=require('util'); const util=require('util');
// docs-like snippets
const o={a:[1,2,[['Lorem ipsum dolor sit amet,\nconsectetur adipiscing elit, sed do eiusmod \ntempor incididunt ut labore et dolore magna aliqua.','test','foo']],4],b:new Map([['za',1],['zb','test']])};
console.log(util.inspect(o,{compact:true,depth:5,breakLength:80})); console.log(util.inspect(o,{compact:false,depth:5,breakLength:80})); console.log(util.inspect(o,{depth:5}));
const o1={b:[2,3,1],a:'`a` b c ',c:new Set([2,3,1])}; console.log(util.inspect(o1,{sorted:true})); console.log(util.inspect(o1,{sorted:(a,b)=>b.localeCompare(a)}));
class Box{constructor(v){this.value=v} [util.inspect.custom](depth,options,inspect){ if(depth<0) return options.stylize('[Box]','special'); const n=Object.assign({},options,{depth:options.depth===null?null:options.depth-1}); const padding=' '.repeat(5); const inner=inspect(this.value,n).replace(/\n/g,`\n${padding}`); return `${options.stylize('Box','special')}< ${inner} >`}}
console.log(util.inspect(new Box(true)), util.inspect({a:{b:{c:new Box({x:1,y:[1,2]})}}}), util.inspect(new Box(new Box(new Box(new Box(1))))));
const thousand=1000,million=123456789,bigNumber=123456789n,bigDecimal=1234.12345; console.log(util.inspect({thousand,million,bigNumber,bigDecimal},{numericSeparator:true}));
const weakset=new WeakSet(); console.log(util.inspect(weakset));
console.log(util.format('%s:%s','foo'),util.format('%s:%s','foo','bar','baz'),util.format(1,2,3),util.format('%% %s'),util.format('%s','a','b'));
function fn(){} fn.prototype.x=1; console.log(util.inspect(fn,{showHidden:true,depth:0})); console.log(util.inspect(Object.create(fn.prototype)));
console.table([{a:1,b:'Y'},{a:'Z',b:2}]); console.table([Symbol()],undefined); console.table([['a','b'],['c','d']]); console.dir(o,{depth:null}); console.group('%s group','first'); console.log('inside'); console.table([[1]]); console.groupEnd(); console.log('%cstyled','color:red'); console.assert(true); console.assert(false,'Whoops %s work','did not'); console.count('abc'); console.countReset('abc'); console.count('abc');
