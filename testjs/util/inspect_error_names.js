const util=require('util');
let n=new Error('m'); n.name='foo bar'; console.log(util.inspect(n).split('\n')[0]);
n=new TypeError('m'); n.name='5'; console.log(util.inspect(n).split('\n')[0]);
n=new TypeError('m'); n.name=true; console.log(util.inspect(n).split('\n')[0]);
n=new TypeError('m'); n.name={a:1}; try{console.log(util.inspect(n).split('\n')[0]);}catch(e){console.log(e.message)}
n=new TypeError('m'); n.name={a:1}; n.message={b:1}; try{console.log(util.inspect(n).split('\n')[0]);}catch(e){console.log(e.message)}
n=new Error('m'); n.stack='bad name\n    at x'; n.name='Yo'; console.log(util.inspect(n));
n=new Error('hello'); n.stack='Error: bye\n    at x'; console.log(util.inspect(n));
n=new Error('hello'); n.stack='Error: bye'; console.log(util.inspect(n));
n=new Error('hello'); n.stack='Something: hello\n    at x'; console.log(util.inspect(n));
n=new Error('hello'); Object.defineProperty(n,'stack',{get(){throw new Error('st')}}); try{console.log(util.inspect(n))}catch(e){console.log('thrown',e.message)};
n=new Error('hello'); Object.defineProperty(n,'message',{get(){throw new Error('st')}}); try{console.log(util.inspect(n))}catch(e){console.log('thrown',e.message)};
n=new Error('hello'); Object.defineProperty(n,'name',{get(){throw new Error('st')}}); try{console.log(util.inspect(n))}catch(e){console.log('thrown',e.message)};
