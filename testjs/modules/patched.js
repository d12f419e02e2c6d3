const Module = require('module');
const load = Module._load; Module._load = function (id, ...rest) { console.log('load', id); return load.call(this, id, ...rest) };
const resolve = Module._resolveFilename; Module._resolveFilename = function (id, ...rest) { if (id === 'virtual') return resolve.call(this, './fixtures/patched/a', ...rest); return resolve.call(this, id, ...rest) };
console.log(require('virtual').x);
const req = Module.prototype.require; Module.prototype.require = function (id) { console.log('require', id); return req.call(this, id) };
require('./fixtures/patched/a');
Module._extensions['.txt'] = (m, f) => { m.exports = 'text of ' + f.split('/').pop() };
console.log(require('./fixtures/patched/t.txt'), require('./fixtures/patched/t'));
const m = new Module('made', module); m._compile('module.exports = __filename + typeof require', '/made.js'); console.log(m.exports);
require.cache[require.resolve('./fixtures/patched/a')].exports = { x: 'replaced' }; console.log(require('./fixtures/patched/a').x)
