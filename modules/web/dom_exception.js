// DOMException.

const { codes: errors } = require('internal/errors');

// Names with a legacy code, in the order of the codes from 1 on.
const legacy = [
  ['IndexSizeError', 'INDEX_SIZE_ERR'], [, 'DOMSTRING_SIZE_ERR'], ['HierarchyRequestError', 'HIERARCHY_REQUEST_ERR'],
  ['WrongDocumentError', 'WRONG_DOCUMENT_ERR'], ['InvalidCharacterError', 'INVALID_CHARACTER_ERR'],
  [, 'NO_DATA_ALLOWED_ERR'], ['NoModificationAllowedError', 'NO_MODIFICATION_ALLOWED_ERR'],
  ['NotFoundError', 'NOT_FOUND_ERR'], ['NotSupportedError', 'NOT_SUPPORTED_ERR'],
  ['InUseAttributeError', 'INUSE_ATTRIBUTE_ERR'], ['InvalidStateError', 'INVALID_STATE_ERR'],
  ['SyntaxError', 'SYNTAX_ERR'], ['InvalidModificationError', 'INVALID_MODIFICATION_ERR'],
  ['NamespaceError', 'NAMESPACE_ERR'], ['InvalidAccessError', 'INVALID_ACCESS_ERR'], [, 'VALIDATION_ERR'],
  ['TypeMismatchError', 'TYPE_MISMATCH_ERR'], ['SecurityError', 'SECURITY_ERR'], ['NetworkError', 'NETWORK_ERR'],
  ['AbortError', 'ABORT_ERR'], ['URLMismatchError', 'URL_MISMATCH_ERR'],
  ['QuotaExceededError', 'QUOTA_EXCEEDED_ERR'], ['TimeoutError', 'TIMEOUT_ERR'],
  ['InvalidNodeTypeError', 'INVALID_NODE_TYPE_ERR'], ['DataCloneError', 'DATA_CLONE_ERR'],
];
const codeOf = { __proto__: null };
legacy.forEach(([name], i) => { if (name) codeOf[name] = i + 1; });

// What an instance knows lies beside it: its class may be asked of anything.
const details = new WeakMap();

function detailsOf(exception) {
  const found = details.get(exception);
  if (found === undefined) {
    const error = new errors.ERR_INVALID_THIS('DOMException');
    error.message = 'Value of "this" must be of DOMException';
    throw error;
  }
  return found;
}

// An error's stack begins with the name it has while it is made, so it is made
// with a prototype that has the right one.
class Headed extends Error {}

function newError(name, message, prototype) {
  Object.defineProperty(Headed.prototype, 'name', { __proto__: null, value: name, configurable: true });
  const error = message === '' ? new Headed() : new Headed(message);
  delete error.message;
  return Object.setPrototypeOf(error, prototype);
}

class DOMException {
  constructor(message = '', options = 'Error') {
    message = `${message}`;
    const asObject = options !== null && typeof options === 'object';
    let name = options;
    if (asObject) name = 'name' in options ? options.name : 'Error';
    name = `${name}`;
    const self = newError(name, message, new.target.prototype);
    details.set(self, { name, message, code: codeOf[name] ?? 0 });
    if (asObject && 'cause' in options) {
      Object.defineProperty(self, 'cause',
        { __proto__: null, value: options.cause, writable: true, enumerable: false, configurable: true });
    }
    return self;
  }

  get name() { return detailsOf(this).name; }
  get message() { return detailsOf(this).message; }
  get code() { return detailsOf(this).code; }
}

Object.setPrototypeOf(DOMException.prototype, Error.prototype);
for (const name of ['name', 'message', 'code']) {
  Object.defineProperty(DOMException.prototype, name, { __proto__: null, enumerable: true });
}
Object.defineProperty(DOMException.prototype, Symbol.toStringTag,
  { __proto__: null, value: 'DOMException', configurable: true });
legacy.forEach(([, constant], i) => {
  const descriptor = { __proto__: null, value: i + 1, enumerable: true };
  Object.defineProperty(DOMException, constant, descriptor);
  Object.defineProperty(DOMException.prototype, constant, descriptor);
});

module.exports = { DOMException };
