import('./fixtures/esm/main.mjs');
