const assert=require('assert'); const t=(f)=>{try{f()}catch(e){console.log(JSON.stringify(e.message))}};
t(()=>assert(false)); t(()=>assert.ok(false)); t(()=>assert.ok(typeof 123 === 'string')); t(()=>assert(0)); t(()=>{ const a=1; assert(a === 2 || (a > 5 && "x)" === ')')); });
t(()=>{
  assert.ok(
    [1, 2].includes(3),
  );
});
t(()=>assert.equal); t(()=>assert.strict.ok(0)); t(()=>assert.strict(null)); const { ok } = assert; t(()=>ok(0)); t(()=>assert['ok'](0)); const a=assert; t(()=>a(''));
t(()=>assert.ok(0 // comment )
 )); t(()=>assert(`a${1}` === 'b')); t(()=>assert(/\)/.test('x'))); t(()=>assert.ok.call(null,0)); t(()=>[0].forEach(assert)); t(()=>new assert(0)); t(()=>eval('assert(0)')); t(()=>assert(false, undefined)); t(()=>assert?.(0)); t(()=>assert.ok(/* c */ 0)); t(()=>assert  (  0 )); t(()=>(0,assert.ok)(0));
    t(()=>{
      const obj = { assert };
      obj.assert(function () {
        return 1;
      }() === 2);
    });
