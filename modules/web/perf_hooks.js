// node:perf_hooks: the global performance and its classes under Node's name.

const {
  Performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList,
  performance,
} = require('internal/web/performance');

function standIn(name) {
  return Object.defineProperty(function() {
    const { ERR_FEATURE_UNAVAILABLE_ON_PLATFORM } = require('internal/errors').codes;
    throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(`perf_hooks.${name}`);
  }, 'name', { __proto__: null, value: name, configurable: true });
}

const constants = {};
for (const [name, value] of Object.entries({
  NODE_PERFORMANCE_GC_MAJOR: 4,
  NODE_PERFORMANCE_GC_MINOR: 1,
  NODE_PERFORMANCE_GC_INCREMENTAL: 8,
  NODE_PERFORMANCE_GC_WEAKCB: 16,
  NODE_PERFORMANCE_GC_FLAGS_NO: 0,
  NODE_PERFORMANCE_GC_FLAGS_CONSTRUCT_RETAINED: 2,
  NODE_PERFORMANCE_GC_FLAGS_FORCED: 4,
  NODE_PERFORMANCE_GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING: 8,
  NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE: 16,
  NODE_PERFORMANCE_GC_FLAGS_ALL_EXTERNAL_MEMORY: 32,
  NODE_PERFORMANCE_GC_FLAGS_SCHEDULE_IDLE: 64,
})) {
  Object.defineProperty(constants, name, { __proto__: null, value, enumerable: true });
}

module.exports = {
  Performance,
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserver,
  PerformanceObserverEntryList,
  PerformanceResourceTiming: standIn('PerformanceResourceTiming'),
  monitorEventLoopDelay: standIn('monitorEventLoopDelay'),
  eventLoopUtilization: performance.eventLoopUtilization,
  timerify: performance.timerify,
  createHistogram: standIn('createHistogram'),
  performance,
};
Object.defineProperty(module.exports, 'constants', { __proto__: null, value: constants, enumerable: true });
