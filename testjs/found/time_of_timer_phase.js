// What becomes due during the timer phase waits for the next one, behind the immediates.
const log = (s) => require('fs').writeSync(1, `${s} `);
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
const test = (name, f) => new Promise((resolve) => {
  setImmediate(() => { log(`\n${name}:`); f(); setTimeout(resolve, 40); });
});
(async () => {
  await test('another duration', () => {
    setTimeout(() => { log('a'); setImmediate(() => log('i')); setTimeout(() => log('b'), 1); spin(3); }, 5);
    spin(6);
  });
  await test('the same duration', () => {
    setTimeout(() => { log('a'); setImmediate(() => log('i')); setTimeout(() => log('b'), 1); spin(3); }, 1);
    setTimeout(() => log('a2'), 1);
    spin(3);
  });
  await test('due while another runs', () => {
    setTimeout(() => { log('a'); setImmediate(() => log('i')); spin(25); }, 1);
    setTimeout(() => log('c'), 15);
    spin(3);
  });
  await test('interval', () => {
    let n = 0;
    const t = setInterval(() => { log('a'); if (++n > 2) clearInterval(t); setImmediate(() => log('i')); spin(3); }, 1);
    spin(3);
  });
})().then(() => log('\n'));
