// Warnings are printed with console.error, and so take what its writing takes.
const { createHook } = require('node:async_hooks');
const { writeSync } = require('node:fs');
const log = (...parts) => writeSync(1, `${parts.join(' ')}\n`);
const hook = createHook({
  init: (id, type, trigger) => log('init', id, type, trigger),
  before: (id) => log('before', id),
}).enable();
process.on('unhandledRejection', (reason) => log('unhandled', reason));
const promise = Promise.reject(1);
process.emitWarning('one');
process.emitWarning('two');
const steps = [
  () => promise.catch(() => {}),
  () => {
    hook.disable();
    console.group();
    process.emitWarning('three %s\nlines');
  },
  () => {
    console.groupEnd();
    const { error } = console;
    console.error = (...args) => {
      log('console.error', args.length, args[0].includes('Warning: four'));
      console.error = error;
    };
    process.emitWarning('four');
  },
  () => {
    globalThis.console = { error() { log('not asked'); } };
    process.emitWarning('five');
  },
];
setImmediate(function next(at = 0) {
  steps[at]();
  if (at + 1 < steps.length) setImmediate(next, at + 1);
});
