import './fixtures/resolution/import.mjs';
