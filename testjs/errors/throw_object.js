function f() {
	  throw { a: 1 };
}
f();
