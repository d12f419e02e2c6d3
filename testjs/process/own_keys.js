// process.env as an object, and the order of the properties of errors.
console.log(process.env.constructor === Object, Object.getPrototypeOf(process.env)===Object.prototype, process.env.hasOwnProperty('PATH'), process.env.toString(), 'toString' in process.env, process.env.nope);
try { require('fs').openSync('/nope') } catch (e) { console.log(Reflect.ownKeys(e)) }
try { Buffer.alloc('x') } catch (e) { console.log(Reflect.ownKeys(e)) }
try { require('nope') } catch (e) { console.log(Reflect.ownKeys(e)) }
try { require('assert')(0) } catch (e) { console.log(Reflect.ownKeys(e)) }
try { new URL('x') } catch (e) { console.log(Reflect.ownKeys(e)) }
console.log(require('util').inspect(process.env).slice(0,3), typeof process.env.constructor);
class Foo extends Error { constructor(m){super(m); this.code='X'} } console.log(Reflect.ownKeys(new Foo('a')));
