process.nextTick(() => { undefinedFn(); });
