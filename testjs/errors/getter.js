Object.defineProperty(globalThis, 'z', { get() { throw new Error('getter'); } });
z;
