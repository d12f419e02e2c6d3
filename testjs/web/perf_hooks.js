'use strict';
const hooks = require('node:perf_hooks');

console.log(Object.keys(hooks).map((name) => `${name}:${typeof hooks[name]}`).join(' '));
console.log(hooks.performance === performance, hooks.PerformanceEntry === PerformanceEntry, hooks.constants);
console.log(navigator, navigator.language, navigator.languages, navigator.userAgent, navigator.hardwareConcurrency > 0);
console.log(Object.keys(Navigator.prototype).filter((name) => name !== 'locks').join());
try {
  new Navigator();
} catch (error) {
  console.log(error.name, error.code, error.message);
}
