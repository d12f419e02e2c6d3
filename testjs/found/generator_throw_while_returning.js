// throw() into a generator whose finally block yields after return() was called.
function* g() { try { yield 1; } finally { yield 2; } }
const it = g();
it.next();
console.log(it.return(5));
try {
  it.throw(new Error('thrown in'));
} catch (e) {
  console.log(e.message);
}
console.log('end');
