// AssertionError and the texts that it makes for each operator.
const { validateObject, validateOneOf } = require('internal/validators');
const custom = Symbol.for('nodejs.util.inspect.custom');

const heads = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  partialDeepStrictEqual: 'Expected values to be partially and strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  referenceEqual: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notReferenceEqual: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  sameStructure: 'Values have same structure but are not reference-equal:',
};

const show = internal.show;
const isObject = (v) => typeof v === 'object' && v !== null;
const isPrimitive = (v) => !isObject(v) && typeof v !== 'function';

// Up to this length two values are shown side by side.
const simpleLength = 12;
// Unchanged lines beyond this number are left out of a diff.
const contextLines = 5;
const terminalColumns = 80;

function differenceText(actual, expected, operator, head, diffMode) {
  const a = show(actual), b = show(expected);
  const aLines = a.split('\n'), bLines = b.split('\n');
  let title = heads[operator];
  if (operator === 'strictEqual' && ((isObject(actual) && isObject(expected)) || (typeof actual === 'function' && typeof expected === 'function'))) {
    title = heads.referenceEqual;
  }
  if (a === b && isObject(actual)) return sameStructure(aLines, head);
  title = head || title;
  if (aLines.length === 1 && bLines.length === 1 && isSimple(actual, a, expected, b)) {
    return `${title}\n\n${a} !== ${b}\n`;
  }
  title += '\n+ actual - expected';
  if (aLines.length === 1 && bLines.length === 1) {
    return `${title}\n\n+ ${a}\n- ${b}\n${pointer(actual, a, expected, b)}`;
  }
  const { text, skipped } = lineDiff(aLines, bLines, diffMode);
  return `${title}${skipped ? '\n... Skipped lines' : ''}\n${text}\n`;
}

function sameStructure(lines, head) {
  const title = head || heads.sameStructure;
  if (lines.length > 50) return `${title}\n\n... Skipped lines\n${lines.slice(0, 50).join('\n')}\n...}\n`;
  return `${title}\n\n${lines.join('\n')}\n`;
}

function isSimple(actual, a, expected, b) {
  if ((isObject(actual) && isObject(expected)) || typeof actual === 'function' || typeof expected === 'function') return false;
  if (actual === 0 && expected === 0) return false;
  const length = a.length + b.length - (typeof actual === 'string' ? 2 : 0) - (typeof expected === 'string' ? 2 : 0);
  return length <= simpleLength;
}

// pointer marks the first character that differs, if it is not at the very start.
function pointer(actual, a, expected, b) {
  if (!isPrimitive(actual) || !isPrimitive(expected) || a.length + b.length >= terminalColumns) return '';
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i > 2 && i < a.length ? `${' '.repeat(i + 2)}^\n` : '';
}

function lineDiff(aLines, bLines, diffMode) {
  let text = '';
  let skipped = false;
  let same = [];
  let first = true;
  const flush = (last) => {
    const full = diffMode === 'full' || same.length <= contextLines;
    if (full) {
      for (const line of same) text += `\n  ${line}`;
    } else {
      for (const line of same.slice(0, contextLines)) text += `\n  ${line}`;
      if (!last && same.length <= contextLines + 2) {
        for (const line of same.slice(contextLines)) text += `\n  ${line}`;
      } else if (!last) {
        text += `\n...\n  ${same[same.length - 1]}`;
        skipped = true;
      }
    }
    same = [];
    first = false;
  };
  for (const [kind, line] of internal.diffLines(aLines, bLines)) {
    if (kind === 0) {
      same.push(line);
    } else {
      flush(false);
      text += `\n${kind === 1 ? '+' : '-'} ${line}`;
    }
  }
  flush(true);
  return { text, skipped };
}

function unequalText(actual, operator) {
  let title = heads[operator];
  const lines = show(actual).split('\n');
  if (operator === 'notStrictEqual' && (isObject(actual) || typeof actual === 'function')) title = heads.notReferenceEqual;
  if (lines.length > 50) {
    lines[46] = '...';
    lines.length = 47;
  }
  if (lines.length === 1) return `${title}${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}`;
  return `${title}\n\n${lines.join('\n')}\n`;
}

const shorten = (text, length) => (text.length > length ? `${text.slice(0, length)}...` : text);

function otherText(actual, expected, operator) {
  const a = show(actual), b = show(expected);
  if (operator === 'deepEqual') {
    return `${heads.deepEqual}\n\n${shorten(a, 509)}\n\nshould loosely deep-equal\n\n${shorten(b, 509)}`;
  }
  if (operator === 'notDeepEqual') return `${heads.notDeepEqual}\n\n${shorten(a, 1021)}`;
  return `${a} ${operator} ${b}`;
}

function textFor({ actual, expected, operator, diff }, head) {
  switch (operator) {
    case 'deepStrictEqual':
    case 'strictEqual':
    case 'partialDeepStrictEqual':
      return differenceText(actual, expected, operator, head, diff);
    case 'notDeepStrictEqual':
    case 'notStrictEqual':
      return head ?? unequalText(actual, operator);
  }
  return head ?? otherText(actual, expected, operator);
}

class AssertionError extends Error {
  constructor(options) {
    validateObject(options, 'options');
    const { message, operator, stackStartFn, details, stackStartFunction, diff = 'simple' } = options;
    let { actual, expected } = options;
    if (diff !== 'simple') validateOneOf(diff, 'options.diff', ['simple', 'full']);
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(textFor({ actual, expected, operator, diff }, message != null ? `${message}` : undefined));
    Error.stackTraceLimit = limit;
    this.generatedMessage = !message;
    // The header of the stack is what the name is while it is captured.
    const hidden = { value: 'AssertionError [ERR_ASSERTION]', enumerable: false, writable: true, configurable: true };
    Object.defineProperty(this, 'name', hidden);
    this.code = 'ERR_ASSERTION';
    if (details) {
      this.actual = undefined;
      this.expected = undefined;
      this.operator = undefined;
      details.forEach((detail, i) => {
        this[`message ${i}`] = detail.message;
        this[`actual ${i}`] = detail.actual;
        this[`expected ${i}`] = detail.expected;
        this[`operator ${i}`] = detail.operator;
        this[`stack trace ${i}`] = detail.stack;
      });
    } else {
      this.actual = actual;
      this.expected = expected;
      this.operator = operator;
    }
    if (Error.captureStackTrace) Error.captureStackTrace(this, stackStartFn || stackStartFunction);
    this.stack;
    this.name = 'AssertionError';
    this.diff = diff;
  }

  toString() { return `${this.name} [${this.code}]: ${this.message}`; }

  [custom](recurseTimes, ctx) {
    // Long strings would say the same as the message.
    const { actual, expected } = this;
    if (typeof this.actual === 'string') this.actual = cut(actual);
    if (typeof this.expected === 'string') this.expected = cut(expected);
    const text = internal.inspect(this, { ...ctx, customInspect: false, depth: 0 });
    this.actual = actual;
    this.expected = expected;
    return text;
  }
}

function cut(text) {
  const lines = text.split('\n');
  if (lines.length > 10) return `${lines.slice(0, 10).join('\n')}\n...`;
  return text.length > 512 ? `${text.slice(0, 512)}...` : text;
}

module.exports = AssertionError;
