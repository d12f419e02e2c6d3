class My extends Error { constructor() { super('mine'); this.name = 'My'; this.z = { q: 1 }; } }
setTimeout(function cb() { throw new My(); }, 1);
