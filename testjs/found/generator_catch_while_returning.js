// A native function's error is caught inside a finally block that return() entered.
function* g() {
  try { yield 1; } finally {
    for (;;) {
      try { JSON.parse('{'); } catch { break; }
    }
  }
}
const it = g();
it.next();
console.log(it.return(5));
console.log('end');
