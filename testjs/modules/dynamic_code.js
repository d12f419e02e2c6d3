// Code made of text at run time.
const AF = (async () => {}).constructor, GF = (function* () {}).constructor;
const t=(f)=>{try{const r=f(); console.log(r)}catch(e){console.log(e.name+': '+e.message)}};
t(()=>new Function('a','b','return a+b').toString());
t(()=>Function('return 1')());
t(()=>new Function('return class { get = 1; static async = 2 }')().async);
t(()=>new Function('}'));
t(()=>new Function('let x = ;'));
t(()=>new Function('a b','1'));
t(()=>new Function('/*','*/){'));
t(()=>new AF('return 1').toString());
t(()=>new GF('yield 1').toString());
t(()=>Object.getPrototypeOf(new AF('')) === AF.prototype);
class Sub extends Function { x(){return 5} }
t(()=>new Sub('return 2').x()+new Sub('return 2')());
t(()=>Function.name+Function.length+AF.name+AF.length);
t(()=>new Function().name);
t(()=>new Function('return this')()===globalThis);
t(()=>new Function('"use strict"; return this')());
t(()=>eval('class A { get = 3; set = 4 }; new A().get'));
t(()=>(0,eval)('class A { get = 3; set = 4 }; new A().set'));
t(()=>{ let q = 7; return eval('class A { get = q }; new A().get')});
t(()=>eval('}'));
t(()=>eval('let a = ;'));
t(()=>eval('var zz = 5; zz'));
t(()=>(0,eval)('let'+' k9 = 1; k9'));
t(()=>(0,eval)('let'+' k9 = 1; k9'));
t(()=>eval(5)); t(()=>eval()); t(()=>typeof eval(new String('1')));
t(()=>eval.name+eval.length);
const p=[new Function('n','return import(n)')('path'), eval('import("path")'), (0,eval)('import("./fixtures/dynamic.mjs")'), new Function('return import("./fixtures/dynamic.mjs")')(), new AF('for await (const x of [1,2]) return x')(),
 (async()=>{ const g=eval('(async function*(){ yield 1; yield 2 })'); const o=[]; for await (const x of g()) o.push(x); return o})(),
 AF('const p = await import("path"); return p.sep')()];
Promise.allSettled(p).then(r=>r.forEach(x=>console.log(x.status, x.reason?.message ?? (x.value?.sep ?? x.value))));
