require('./fixtures/resolution/require.cjs');
