'use strict';
const { inspect } = require('node:util');

function attempt(f) {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

for (const init of ['a=1&b=2&a=3', '?a=1', 'a', 'a=b=c', '&&a=1&', 'a+b=c%20d', '%zz=%41', 'é=ü', '', undefined, null, 5, { x: 1, y: 'z' }, [['a', 'b'], ['c', 5]], new Map([['m', 'n']]), new URLSearchParams('q=1'), '%F0%9F%98%80=%ff']) {
  attempt(() => new URLSearchParams(init).toString());
}
for (const bad of [[['a']], [5], [['a', 'b', 'c']], [null], Symbol('s'), () => 1]) attempt(() => new URLSearchParams(bad).toString());
attempt(() => new URLSearchParams({ [Symbol('s')]: 1 }).toString());
attempt(() => new URLSearchParams({ [Symbol.iterator]: 5 }).toString());
const p = new URLSearchParams('b=2&a=1&b=3&c=');
attempt(() => [p.get('b'), p.get('zz'), p.getAll('b').join('+'), p.has('a'), p.has('b', '3'), p.has('b', '9'), p.size].join());
p.append('d', '4 &=+é~*-._');
attempt(() => p.toString());
p.set('b', 'x');
attempt(() => p.toString());
p.delete('a');
p.delete('b', 'no');
attempt(() => p.toString());
p.set('new', 'n');
p.sort();
attempt(() => p.toString());
attempt(() => [...p].join('|') + ' ' + [...p.keys()] + ' ' + [...p.values()]);
p.forEach(function(value, name, self) { console.log(value, name, self === p, this.t); }, { t: 1 });
attempt(() => inspect(p));
attempt(() => inspect(new URLSearchParams()));
attempt(() => inspect(p.entries()));
attempt(() => inspect(p.keys()));
attempt(() => p[Symbol.iterator] === p.entries);
attempt(() => Object.prototype.toString.call(p) + Object.prototype.toString.call(p.keys()));
attempt(() => p.get());
attempt(() => p.append('x'));
attempt(() => p.set('x'));
attempt(() => p.forEach(5));
attempt(() => p.forEach());
attempt(() => URLSearchParams.prototype.get.call({}, 'a'));
attempt(() => p.keys().next.call({}));
attempt(() => p.append(Symbol('s'), 1));
attempt(() => Object.keys(URLSearchParams.prototype).join());
attempt(() => { const live = new URLSearchParams('a=1&b=2&c=3'); const seen = []; for (const [k] of live) { seen.push(k); if (k === 'a') live.delete('a'); } return seen.join(); });
const s = new URLSearchParams('z=1&\ufffd=2&\u{1f600}=3&a=4');
s.sort();
attempt(() => s.toString());
