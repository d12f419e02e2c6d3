// Static blocks and fields of a class have their own this, also in async functions
// that are inside others.
const { createHook } = require('node:async_hooks');
createHook({ init() {} }).enable();

async function outer() {
  async function withMethod() { class C { async m() {} } return typeof C; }
  async function withParts(n) {
    class Base { base = this instanceof Base; }
    class C extends (this.t === 7 ? Base : Object) {
      self = () => this;
      ['k' + this.t] = this instanceof C;
      static s = this === C;
      static t = 0;
      static { this.t = this === C ? n : -1; }
      async m() { return this instanceof C; }
      static async w() { return this === C; }
    }
    const c = new C();
    return [this.t, c.base, c.self() === c, c.k7, C.s, C.t, await c.m(), await C.w()];
  }
  console.log(await withMethod(1), await withParts.call({ t: 7 }, 3));
  return this;
}
outer.call({ z: 1 }).then(console.log, console.log);
