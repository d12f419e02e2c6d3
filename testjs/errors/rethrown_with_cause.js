const e = new TypeError('boom'); e.code = 'X'; e.cause = new Error('inner');

  throw   e;
