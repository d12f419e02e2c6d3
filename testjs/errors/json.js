// What JSON.parse says of all kinds of wrong texts, and what a reviver is given.
const t=(s,r)=>{try{console.log(JSON.stringify(JSON.parse(s,r)))}catch(e){console.log(JSON.stringify(s)?.slice(0,60), e.name+': '+e.message)}};
for (const s of ['', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", 'x', 'undefined', 'nul', 'null', 'nullx', 'tru', 'truE', 'fals', 'fal5e', '1 2', '01', '-', '-x', '1.', '1.x', '1e', '1e+', '1e+x', '.5', '+1', '"abc', '"a\nb"', '"a\tb"', '"\\x"', '"\\u12"', '"\\u12G4"', '"\\u', '"\\', '"a\\', '[1 2]', '{"a" 1}', '{"a":1 "b":2}', '{"a":1}}', '[1]]', '{,}', '[,]', '[1,,2]', '{"a":1,,}', 'NaN', 'Infinity', '-Infinity', '// c\n1', '\ufeff1', '\u00a01', '\x0b1', '1e999', '-0', '0', '-0.0', '1E5', '"\\ud800"', '"\\ud83d\\ude00"', '"\ud800"', '{"__proto__":1}', '{"a":1,"a":2}', '{"2":1,"1":2,"b":0,"a":1}', 'a'.repeat(100), '['+'1,'.repeat(50)+'x]', '{"key": "value", "other": bad, "more": "text that goes on"}', '{"key": "value that is quite long indeed so that it must be cut", "other": bad, "more": "text that goes on and on and on"}', '\n\n{\n  "a": 1,\n  "b": oops\n}', '{\n  "a": 1,\n  "b": 2,\n}\n', '\u{1F600}', '["\u{1F600}"x]', '{"a":tru}', '{"a":true1}', '[tr]', '["a', '{"a', '{"a":"b', '\u2028', '"\u2028"', '[1]x', '{"a":"\u0001"}', '[1.2.3]', '--1', '- 1', '0x10', '1_000', '[ ]', '{ }', ' [ 1 , { "a" : [ ] } ] ', "'abc'", '"a"b', 'e1', '[1e]', '[-]', '[1.]', '{"a":-}', '{1:2}', '{true:1}', '{"a":1;}', '[1;2]', '(1)', '<html>', 'abcdefghijk', 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz', '"' + 'a'.repeat(60), '[' + 'a'.repeat(60), 'function', '[object Object]', '12345678901234567890123', '{"a":1}'.repeat(20), '{"a":1 ', '[1 ', '"\\uD83D"', '\\', '"\\u 123"', 'nul\n', 'true false', '{"a":\n}', '{"a":\n"b"\n\n"c"}', '[\n1\n2\n]', '\r\n{x', 'ab\ncd']) t(s);
t(undefined); t(null); t({}); t(5); t(true); t([]); t([1]); t([1,2]); t(Symbol.iterator && 'x');
try { JSON.parse(Symbol('q')) } catch (e) { console.log(e.name, e.message) }
try { JSON.parse() } catch (e) { console.log(e.name, e.message) }
try { JSON.parse(1n) ; console.log(JSON.parse(1n)) } catch (e) { console.log(e.name, e.message) }
t('{"a":[1,2,{"b":3}],"c":"x"}', function(k,v,c){ console.log(JSON.stringify(k),JSON.stringify(v),JSON.stringify(c),JSON.stringify(this)); return typeof v==='number'? v+1: v });
t('[1,2,3]', (k,v)=> v===2?undefined:v);
t('{"a":1,"b":2}', (k,v)=> k==='a'?undefined:v);
t('1.50', (k,v,c)=>c.source); t('"x\\n"', (k,v,c)=>c.source); t('null', (k,v,c)=>c.source); t('[]', (k,v,c)=>Object.keys(c).length);
t('{"a":{"b":1}}', function(k,v,c){ if(k==='a') return 5; return v});
t('{"a":1,"b":{"c":2}}', function(k,v,c){ if(k==='a') this.b = {d:9}; console.log(k, c.source); return v});
console.log(Object.getOwnPropertyNames(JSON.parse('{"__proto__":1}')), JSON.parse('"\\ud800"').charCodeAt(0));
console.log(JSON.parse.name, JSON.parse.length, 1/JSON.parse('-0'));
console.log(JSON.parse('['.repeat(5000)+']'.repeat(5000)).length);
console.log(JSON.parse('9007199254740993'), JSON.parse('123456789'), JSON.parse('1.5'), Object.is(JSON.parse('0'),0));
