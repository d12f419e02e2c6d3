// Warnings about what Node's own modules would rather not be used for. Each is
// given once.

const given = new Set();

// inPackage tells whether the innermost code that is not the runtime's own
// belongs to an installed package, whose users can do nothing about it.
function inPackage() {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100;
  const { stack } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  const frame = String(stack).split('\n').find((line) => line.startsWith('    at ') && !/[( ]node:|\(<anonymous>\)/.test(line));
  return frame !== undefined && /[\\/]node_modules[\\/]/.test(frame);
}

function deprecated(code, message, onlyOutsideOfPackages) {
  if (given.has(code) || onlyOutsideOfPackages && inPackage()) return;
  given.add(code);
  require('process').emitWarning(message, 'DeprecationWarning', code, deprecated);
}

module.exports = { deprecated };
