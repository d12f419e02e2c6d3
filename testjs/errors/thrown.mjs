throw new Error('esm')
