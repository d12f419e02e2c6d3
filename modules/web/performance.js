// The global performance, its entries, and PerformanceObserver.

const { codes } = require('internal/errors');
const { validateFunction, validateObject } = require('internal/validators');
const { EventTarget, defineEventHandler } = require('internal/event_target');
const { inspectAs, enumerableMembers } = require('internal/web/shared');
const structuredClone = require('internal/web/structured_clone');

const { now, timeOrigin } = internal;
const key = Symbol('performance');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

const entries = [];
const observers = new Set();

function domException(message, name) {
  const { DOMException } = require('internal/web/dom_exception');
  return new DOMException(message, name);
}

function inspectEntry(entry, depth, options) {
  const fields = { name: entry.name, entryType: entry.entryType, startTime: entry.startTime, duration: entry.duration };
  if (entry.detail !== undefined) fields.detail = entry.detail;
  return inspectAs(entry, depth, options, entry.constructor.name, fields);
}

class PerformanceEntry {
  #name; #type; #start; #duration; #detail;

  constructor(marker = undefined, name, type, start, duration, detail) {
    if (marker !== key) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    this.#name = name;
    this.#type = type;
    this.#start = start;
    this.#duration = duration;
    this.#detail = detail;
  }

  get name() { return this.#name; }
  get entryType() { return this.#type; }
  get startTime() { return this.#start; }
  get duration() { return this.#duration; }

  toJSON() {
    const json = { name: this.#name, entryType: this.#type, startTime: this.#start, duration: this.#duration };
    if (this.#detail !== undefined) json.detail = this.#detail;
    return json;
  }

  [inspectCustom](depth, options) { return inspectEntry(this, depth, options); }

  static detailOf(entry) { return entry.#detail; }
}
const { detailOf } = PerformanceEntry;
delete PerformanceEntry.detailOf;
enumerableMembers(PerformanceEntry.prototype, 'PerformanceEntry');

class PerformanceMark extends PerformanceEntry {
  constructor(name, options = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    name = `${name}`;
    if (name in nodeTiming) throw new codes.ERR_INVALID_ARG_VALUE('name', name);
    if (options != null) validateObject(options, 'options');
    const start = options?.startTime ?? now();
    if (typeof start !== 'number') throw new codes.ERR_INVALID_ARG_TYPE('startTime', 'number', start);
    if (start < 0) throw timestampError(start);
    const detail = options?.detail == null ? null : structuredClone(options.detail);
    super(key, name, 'mark', start, 0, detail);
  }
  get detail() { return detailOf(this); }
}
enumerableMembers(PerformanceMark.prototype, 'PerformanceMark');

function timestampError(value) {
  const { ERR_PERFORMANCE_INVALID_TIMESTAMP } = codes;
  if (ERR_PERFORMANCE_INVALID_TIMESTAMP) return new ERR_PERFORMANCE_INVALID_TIMESTAMP(value);
  const error = new TypeError(`${value} is not a valid timestamp`);
  error.code = 'ERR_PERFORMANCE_INVALID_TIMESTAMP';
  return error;
}

class PerformanceMeasure extends PerformanceEntry {
  get detail() { return detailOf(this); }
}
enumerableMembers(PerformanceMeasure.prototype, 'PerformanceMeasure');

// timeOf gives the time of a mark's name, of a number, or the fallback.
function timeOf(value, fallback) {
  if (value === undefined) return fallback;
  if (typeof value === 'number') {
    if (value < 0) throw timestampError(value);
    return value;
  }
  const name = `${value}`;
  if (name in nodeTiming && typeof nodeTiming[name] === 'number') return nodeTiming[name];
  for (let i = entries.length - 1; i >= 0; i--) {
    if (entries[i].entryType === 'mark' && entries[i].name === name) return entries[i].startTime;
  }
  throw domException(`The "${name}" performance mark has not been set`, 'SyntaxError');
}

function measureSpan(startOrOptions, endMark) {
  const options = startOrOptions !== null && typeof startOrOptions === 'object' ? startOrOptions : undefined;
  if (options === undefined) return [timeOf(startOrOptions ?? undefined, 0), timeOf(endMark, now()), null];
  const { start, end, duration, detail } = options;
  if (endMark !== undefined) throw new codes.ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS('endMark must not be specified');
  let to;
  if (end !== undefined) to = timeOf(end);
  else if (start !== undefined && duration !== undefined) to = timeOf(start) + duration;
  else to = now();
  let from = 0;
  if (start !== undefined) from = timeOf(start);
  else if (end !== undefined && duration !== undefined) from = to - duration;
  return [from, to, detail == null ? null : structuredClone(detail)];
}

function record(entry) {
  entries.push(entry);
  for (const observer of observers) observer.queue(entry);
  return entry;
}

const sorted = (list) => list.sort((a, b) => a.startTime - b.startTime);

function clear(type, name) {
  for (let i = entries.length - 1; i >= 0; i--) {
    if (entries[i].entryType === type && (name === undefined || entries[i].name === `${name}`)) entries.splice(i, 1);
  }
}

// nodeTiming has what can be said of the start of this runtime.
const nodeTiming = {
  name: 'node',
  entryType: 'node',
  startTime: 0,
  get duration() { return now(); },
  nodeStart: 0,
  v8Start: 0,
  environment: 0,
  loopStart: -1,
  loopExit: -1,
  bootstrapComplete: 0,
  idleTime: 0,
};
Object.defineProperty(nodeTiming, 'constructor',
  { __proto__: null, value: class PerformanceNodeTiming extends PerformanceEntry {}, configurable: true, writable: true });

function check(self) {
  if (self === null || typeof self !== 'object' || self[key] !== true) throw new codes.ERR_INVALID_THIS('Performance');
}

class Performance extends EventTarget {
  constructor(marker = undefined) {
    if (marker !== key) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    super();
    this[key] = true;
  }

  clearMarks(name = undefined) { check(this); clear('mark', name); }
  clearMeasures(name = undefined) { check(this); clear('measure', name); }
  clearResourceTimings() { check(this); clear('resource'); }
  getEntries() { check(this); return sorted(entries.slice()); }

  getEntriesByName(name, type = undefined) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    return sorted(entries.filter((e) => e.name === `${name}` && (type === undefined || e.entryType === type)));
  }

  getEntriesByType(type) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('type');
    return sorted(entries.filter((e) => e.entryType === `${type}`));
  }

  mark(name, options = undefined) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    return record(new PerformanceMark(name, options));
  }

  measure(name, startOrOptions = undefined, endMark = undefined) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    const [start, end, detail] = measureSpan(startOrOptions, endMark);
    return record(new PerformanceMeasure(key, `${name}`, 'measure', start, end - start, detail));
  }

  now() { check(this); return now(); }
  setResourceTimingBufferSize(size) { check(this); void size; }
  get timeOrigin() { check(this); return timeOrigin; }

  toJSON() {
    check(this);
    return { nodeTiming, timeOrigin, eventLoopUtilization: this.eventLoopUtilization() };
  }

  [inspectCustom](depth, options) {
    return inspectAs(this, depth, options, 'Performance', { nodeTiming, timeOrigin });
  }
}
defineEventHandler(Performance.prototype, 'resourcetimingbufferfull');
enumerableMembers(Performance.prototype, 'Performance');

function hidden(name, value) {
  Object.defineProperty(Performance.prototype, name,
    { __proto__: null, value, enumerable: false, configurable: true, writable: true });
}
// The loop does not measure its idle time: like Node before its loop starts,
// this says that nothing is known.
hidden('eventLoopUtilization', function eventLoopUtilization(util1, util2) {
  void util1; void util2;
  return { idle: 0, active: 0, utilization: 0 };
});
hidden('nodeTiming', nodeTiming);
hidden('timerify', function timerify(fn, options = {}) {
  validateFunction(fn, 'fn');
  validateObject(options, 'options');
  function timerified(...args) {
    const constructing = new.target;
    const start = now();
    const report = () => {
      const entry = new PerformanceEntry(key, fn.name, 'function', start, now() - start, args);
      for (const observer of observers) observer.queue(entry);
    };
    const result = constructing ? Reflect.construct(fn, args, fn) : Reflect.apply(fn, this, args);
    if (!constructing && typeof result?.finally === 'function') return result.finally(report);
    report();
    return result;
  }
  Object.defineProperties(timerified, {
    length: { __proto__: null, configurable: false, enumerable: true, value: fn.length },
    name: { __proto__: null, configurable: false, enumerable: true, value: `timerified ${fn.name}` },
  });
  return timerified;
});

class PerformanceObserverEntryList {
  #list;
  constructor(marker, list) {
    if (marker !== key) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    this.#list = sorted(list);
  }
  getEntries() { return this.#list.slice(); }
  getEntriesByType(type) { return this.#list.filter((e) => e.entryType === `${type}`); }
  getEntriesByName(name, type = undefined) {
    return this.#list.filter((e) => e.name === `${name}` && (type === undefined || e.entryType === type));
  }
}
enumerableMembers(PerformanceObserverEntryList.prototype, 'PerformanceObserverEntryList');

const supported = Object.freeze(['function', 'mark', 'measure']);

class PerformanceObserver {
  #callback;
  #types = new Set();
  #pending = [];
  #scheduled = false;
  #registration;

  constructor(callback) {
    validateFunction(callback, 'callback');
    this.#callback = callback;
    this.#registration = { queue: (entry) => this.#queue(entry) };
  }

  #queue(entry) {
    if (!this.#types.has(entry.entryType)) return;
    this.#pending.push(entry);
    if (this.#scheduled) return;
    this.#scheduled = true;
    require('timers').setImmediate(() => {
      this.#scheduled = false;
      const list = this.#pending.splice(0);
      if (list.length > 0) {
        Reflect.apply(this.#callback, this, [new PerformanceObserverEntryList(key, list), this]);
      }
    });
  }

  observe(options = {}) {
    validateObject(options, 'options');
    const { entryTypes, type, buffered } = options;
    if (entryTypes === undefined && type === undefined) throw new codes.ERR_MISSING_ARGS('options.entryTypes', 'options.type');
    if (entryTypes !== undefined && type !== undefined) {
      throw new codes.ERR_INVALID_ARG_VALUE('options.entryTypes', entryTypes,
        'options.entryTypes can not set with options.type together');
    }
    if (entryTypes !== undefined) {
      if (!Array.isArray(entryTypes)) throw new codes.ERR_INVALID_ARG_TYPE('options.entryTypes', 'string[]', entryTypes);
      this.#types = new Set(entryTypes.map(String).filter((t) => supported.includes(t)));
    } else if (supported.includes(`${type}`)) {
      this.#types.add(`${type}`);
      if (buffered) for (const entry of entries.filter((e) => e.entryType === type)) this.#queue(entry);
    }
    if (this.#types.size > 0) observers.add(this.#registration);
    else this.disconnect();
  }

  disconnect() {
    observers.delete(this.#registration);
    this.#pending = [];
    this.#types.clear();
  }

  takeRecords() { return this.#pending.splice(0); }

  static get supportedEntryTypes() { return supported; }
}
enumerableMembers(PerformanceObserver.prototype, 'PerformanceObserver');

module.exports = {
  Performance,
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserver,
  PerformanceObserverEntryList,
  performance: new Performance(key),
};
