// V8's words for the errors that the engine throws.
const o = {}, q = 5; let u;
const T = (f) => { try { f(); console.log('no error'); } catch (e) { console.log(e.name + ': ' + e.message); } };
T(() => u.x); T(() => o.foo()); T(() => o.foo.bar); T(() => foo()); T(() => q()); T(() => new q()); T(() => new o.x());
T(() => [].reduce((a) => a)); T(() => { const c = 1; c = 2; }); T(() => { x; let x; }); T(() => { 'use strict'; undefinedVar = 1; });
T(() => { class A {} A(); }); T(() => new (class extends Object { constructor() {} })()); T(() => 1n + 1); T(() => new Array(-1)); T(() => decodeURIComponent('%'));
T(() => { u.foo = 1; }); T(() => { o.a.b = 1; }); T(() => { 'use strict'; Object.freeze([1]).push(2); }); T(() => o.foo.bar()); T(() => (1).toFixed(101)); T(() => Symbol() + '');
