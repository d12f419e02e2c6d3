// AsyncResource.bind and resource.bind: this, length, name, type of the resource.
const { AsyncResource, createHook, executionAsyncId } = require('async_hooks');
const { writeSync } = require('fs');
createHook({
  init(id, type) { writeSync(1, `init ${id} ${type}\n`); },
  before(id) { writeSync(1, `before ${id}\n`); },
  after(id) { writeSync(1, `after ${id}\n`); },
}).enable();
const bound = AsyncResource.bind(function foo(a, b) { 'use strict'; return [this, a, executionAsyncId()]; }, 'T');
writeSync(1, JSON.stringify([bound.name, bound.length, bound.call({ t: 1 }, 5)]) + '\n');
const own = new AsyncResource('Q').bind(function (x) { 'use strict'; return this === undefined; });
writeSync(1, `${own.length} ${own()}\n`);
const fixed = new AsyncResource('Q').bind(function () { return this.t; }, { t: 'fixed' });
writeSync(1, `${fixed.call({ t: 'other' })}\n`);
AsyncResource.bind(() => {})();
AsyncResource.bind(function named() {})();
AsyncResource.bind(() => {}, '')();
try { AsyncResource.bind(() => { throw new Error('out'); })(); } catch (e) { writeSync(1, e.message + '\n'); }
