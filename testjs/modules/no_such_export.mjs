for (const n of ['a', 'b', 'c', 'd', 'e']) try { await import('./fixtures/no_such_export/' + n + '.mjs') } catch (e) { console.log(e.name, e.message) }
