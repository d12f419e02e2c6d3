for (let i = 0; i < 2; i++) try { require('./fixtures/retry/bad') } catch (e) { console.log(e === globalThis.last, e.message, Object.keys(require.cache).length) }
