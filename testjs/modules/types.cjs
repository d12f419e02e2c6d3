import('./fixtures/types/main.ts');
