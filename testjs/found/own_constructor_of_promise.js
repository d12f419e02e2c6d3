// A promise with a constructor property of its own ends V8's shortcuts for all promises.
const { createHook } = require('node:async_hooks');
class Sub extends Promise {}
const ids = [];
Promise.all([Promise.resolve(1), Object.assign(Promise.resolve(1), { constructor: Sub })]).then(() => {});
createHook({ init(id, type, trigger) { ids.push(`${id}<-${trigger} ${type}`); } }).enable();
setImmediate(() => console.log(ids));
