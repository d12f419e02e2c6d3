// What becomes due during the timer phase waits for the next one, behind the immediates.
const log = (s) => require('fs').writeSync(1, `${s} `);
const spin = (ms) => { for (const end = Date.now() + ms; Date.now() <= end;); };
const tests = {
  'another duration': (done) => {
    setTimeout(() => { log('a'); setImmediate(() => log('i')); setTimeout(() => { log('b'); done(); }, 1); spin(3); }, 5);
    spin(6);
  },
  'the same duration': (done) => {
    setTimeout(() => { log('a'); setImmediate(() => log('i')); setTimeout(() => { log('b'); done(); }, 1); spin(3); }, 1);
    setTimeout(() => log('a2'), 1);
    spin(3);
  },
  'due while another runs': (done) => {
    setTimeout(() => { log('a'); setImmediate(() => log('i')); spin(45); }, 1);
    setTimeout(() => { log('c'); done(); }, 40);
    spin(3);
  },
  interval: (done) => {
    let n = 0;
    const t = setInterval(() => {
      log('a');
      if (++n > 2) clearInterval(t);
      setImmediate(() => { log('i'); if (n > 2) done(); });
      spin(3);
    }, 1);
    spin(3);
  },
};
const names = Object.keys(tests);
const next = () => {
  const name = names.shift();
  log(`\n${name ?? ''}`);
  if (name) setImmediate(() => tests[name](next));
};
next();
