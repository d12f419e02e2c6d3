import('./fixtures/detection/main.js');
