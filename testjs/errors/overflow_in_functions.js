function f(n){ try { return g(n) } catch (e) { return e.message } }
function g(n){ return n ? g(n+1) : 0 }
console.log(f(1), f(0));
function h(){ try { for (let i=0;i<3;i++) { if (i==1) continue; if (i==2) break; throw new Error('in loop') } } catch (e) { return e.stack.split('\n').slice(0,3).join('|').replaceAll(__dirname,'') } finally { console.log('fin') } }
console.log(h());
class A { m(){ try { return this.k(arguments) } catch { return 'c' } } k(a){ return a.length } } console.log(new A().m(1,2,3));
class B extends A { m(){ try { return super.m(1) + 1 } catch { } } } console.log(new B().m());
function deep(){ try { return deep() } catch (e) { return 'deep '+e.name } } console.log(deep());
let o={get x(){ try { return this.y() } catch (e) { return e instanceof RangeError } }, y(){ return this.y() }}; console.log(o.x);
