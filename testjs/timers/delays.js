process.on('warning', (w) => console.log(w.name, JSON.stringify(w.message), w.code));
setTimeout(() => {}, -1); setTimeout(() => {}, -1); setTimeout(() => {}, -5); clearInterval(setInterval(() => {}, -2));
setTimeout(() => {}, NaN); setTimeout(() => {}, 'abc'); setTimeout(() => {}, undefined); setTimeout(() => {}, null);
setTimeout(() => {}, 2 ** 31); clearInterval(setInterval(() => {}, Infinity)); setTimeout(() => {}, 1e10);
setTimeout(() => {}, 0); setTimeout(() => {}, '5'); setTimeout(() => {}, 2.7);
for (const d of [undefined, null, 0, 1, 1.5, '7', -3, NaN, 2 ** 31, true, [], {}]) { const t = setTimeout(() => {}, d); console.log(t._idleTimeout, t._repeat); clearTimeout(t); }
