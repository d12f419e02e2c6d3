const ns = require('./fixtures/esm_from_commonjs/e.mjs'); console.log(ns.default, ns.x, ns.__esModule, Object.keys(ns).join(), require('./fixtures/esm_from_commonjs/e.mjs') === ns);
console.log(require('./fixtures/esm_from_commonjs/m.mjs')); import('./fixtures/esm_from_commonjs/e.mjs').then(n => console.log(n.x, n.__esModule));
try { require('./fixtures/esm_from_commonjs/tla.mjs') } catch (e) { console.log(e.code, e.message) }
try { require('./fixtures/esm_from_commonjs/cyc.mjs') } catch (e) { console.log(e.code, e.message) }
try { require('./fixtures/esm_from_commonjs/fail.mjs') } catch (e) { console.log(e.message) } try { require('./fixtures/esm_from_commonjs/fail.mjs') } catch (e) { console.log(e.message) }
