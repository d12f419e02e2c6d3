// What the scripts of this folder have in common.

// isTrustedOption marks an event as made by the runtime itself.
exports.isTrustedOption = Symbol('kTrustEvent');

// inspectAs is how web classes show themselves: their name and chosen fields.
exports.inspectAs = function(self, depth, options, name, fields) {
  if (depth < 0) return self;
  const nested = { ...options, depth: options.depth == null ? null : options.depth - 1 };
  return `${name} ${require('util').inspect(fields, nested)}`;
};

// enumerableMembers gives a prototype what Web IDL asks for: enumerable
// members and a toStringTag.
exports.enumerableMembers = function(prototype, tag) {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name !== 'constructor') Object.defineProperty(prototype, name, { __proto__: null, enumerable: true });
  }
  Object.defineProperty(prototype, Symbol.toStringTag, { __proto__: null, value: tag, configurable: true });
};
