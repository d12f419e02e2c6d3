import('./fixtures/cycle/a.js');
