// bind calls the resource's method runInAsyncScope; with a thisArg it is a bound function of it.
const { AsyncResource } = require('async_hooks');
class Loud extends AsyncResource {
  runInAsyncScope(...args) { console.log('runInAsyncScope', args.length, args[1]); return super.runInAsyncScope(...args); }
}
const resource = new Loud('L');
function f(a, b) { 'use strict'; console.log(String(this), a); return b; }
const plain = resource.bind(f), fixed = resource.bind(f, 'this');
console.log(plain.call('self', 1, 2), fixed.call('self', 3, 4));
console.log(plain.length, fixed.length, plain.name, fixed.name);
const fresh = AsyncResource.bind(f, 'Type', 'other');
console.log(fresh.call('self', 5, 6), fresh.name, fresh.length, AsyncResource.bind(f).name);
