// What is missing in the exports of a module that is still loading is warned of.
require('./fixtures/circular/a.js');
// Deprecations of Node's own modules, each said once.
const fs = require('fs');
const url = require('url');
console.log(fs.existsSync(5), fs.existsSync(), fs.existsSync({}), fs.existsSync('a\0'));
url.resolve('http://a', 'b');
url.parse('http://a');
new Buffer(2);
Buffer(2);
