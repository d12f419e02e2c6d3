import('./fixtures/self_and_maps/main.mjs');
