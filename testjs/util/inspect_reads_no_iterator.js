// Inspecting a plain object looks for Symbol.iterator without reading it.
const read = [];
const trapped = new Proxy({}, {
  get(target, key, receiver) {
    read.push(String(key));
    return Reflect.get(target, key, receiver);
  },
});
console.log(Object.setPrototypeOf({ a: 1 }, trapped));
console.log({ b: 2, get [Symbol.iterator]() { read.push('getter'); } });
console.log(read.includes('Symbol(Symbol.iterator)'), read.includes('getter'));
