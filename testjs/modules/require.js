const a = require('./fixtures/require/a'); console.log(a.x, require('./fixtures/require/a') === a, module.children.length, require.main === module);
console.log(require('./fixtures/require/d').name, require('./fixtures/require/j.json').k, __filename, __dirname, this === exports, arguments.length);
console.log(Object.keys(require.cache).join());
try { require('./fixtures/require/nope') } catch (e) { console.log(e.code, e.message) }
