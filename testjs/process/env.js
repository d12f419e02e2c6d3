process.env.FOO = 5;
console.log(process.env.FOO, 'FOO' in process.env, delete process.env.FOO, process.env.FOO, process.env.nope, Object.prototype.toString.call(process.env));
process.env.X = undefined; console.log(process.env.X, Object.keys(process.env).includes('X'));
process.env.N = null; process.env.O = {}; console.log(process.env.N, process.env.O);
const T = (f) => { try { console.log('ok', f()); } catch (e) { console.log(e.name, e.code, e.message); } };
T(() => { process.env.X = Symbol('s'); });
console.log({ ...process.env }.X, JSON.stringify(process.env).includes('"X"'), typeof process.env.PATH, process.env.hasOwnProperty('X'));
