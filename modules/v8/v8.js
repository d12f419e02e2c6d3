// node:v8.

const { codes } = require('internal/errors');
const { validateString } = require('internal/validators');

function missing(name) {
  const { ERR_FEATURE_UNAVAILABLE_ON_PLATFORM } = codes;
  return new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(`v8.${name}`);
}

function standIn(name) {
  return Object.defineProperty(function() { throw missing(name); }, 'name', { __proto__: null, value: name, configurable: true });
}

function getHeapStatistics() {
  const [reserved, used, allocated, limit] = internal.heap();
  return {
    total_heap_size: reserved,
    total_heap_size_executable: 0,
    total_physical_size: reserved,
    total_available_size: limit - used,
    used_heap_size: used,
    heap_size_limit: limit,
    malloced_memory: 0,
    peak_malloced_memory: 0,
    does_zap_garbage: 0,
    number_of_native_contexts: 1,
    number_of_detached_contexts: 0,
    total_global_handles_size: 0,
    used_global_handles_size: 0,
    external_memory: 0,
    total_allocated_bytes: allocated,
  };
}

// The Go heap has no spaces: it is shown as one.
function getHeapSpaceStatistics() {
  const [reserved, used] = internal.heap();
  return [{
    space_name: 'go_heap',
    space_size: reserved,
    space_used_size: used,
    space_available_size: reserved - used,
    physical_space_size: reserved,
  }];
}

function getHeapCodeStatistics() {
  return { code_and_metadata_size: 0, bytecode_and_metadata_size: 0, external_script_source_size: 0, cpu_profiler_metadata_size: 0 };
}

// setFlagsFromString takes flags as V8 does; none but those of collecting
// garbage means anything to another engine.
function setFlagsFromString(flags) {
  validateString(flags, 'flags');
  if (/^--expose[-_]gc$/.test(flags) && typeof globalThis.gc !== 'function' && internal.has('internal/gc')) {
    globalThis.gc = require('internal/gc');
  }
}

function isStringOneByteRepresentation(content) {
  validateString(content, 'content');
  return !/[^\0-\xff]/.test(content);
}

function cachedDataVersionTag() { return 0; }

const v8 = module.exports = {
  cachedDataVersionTag,
  getHeapSnapshot: standIn('getHeapSnapshot'),
  getHeapStatistics,
  getHeapSpaceStatistics,
  getHeapCodeStatistics,
  getCppHeapStatistics: standIn('getCppHeapStatistics'),
  setFlagsFromString,
};

const serializer = () => require('internal/v8/serialize');
for (const name of ['Serializer', 'Deserializer', 'DefaultSerializer', 'DefaultDeserializer']) v8[name] = standIn(name);
v8.deserialize = function deserialize(buffer) { return serializer().deserialize(buffer); };
v8.takeCoverage = standIn('takeCoverage');
v8.stopCoverage = standIn('stopCoverage');
v8.serialize = function serialize(value) { return serializer().serialize(value); };
v8.writeHeapSnapshot = standIn('writeHeapSnapshot');
if (internal.has('internal/v8/promise_hooks')) {
  Object.defineProperty(v8, 'promiseHooks', {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() { return require('internal/v8/promise_hooks'); },
  });
}
v8.queryObjects = standIn('queryObjects');
v8.startupSnapshot = {
  addDeserializeCallback: standIn('startupSnapshot.addDeserializeCallback'),
  addSerializeCallback: standIn('startupSnapshot.addSerializeCallback'),
  setDeserializeMainFunction: standIn('startupSnapshot.setDeserializeMainFunction'),
  isBuildingSnapshot() { return false; },
};
v8.setHeapSnapshotNearHeapLimit = standIn('setHeapSnapshotNearHeapLimit');
v8.GCProfiler = standIn('GCProfiler');
v8.isStringOneByteRepresentation = isStringOneByteRepresentation;
v8.startCpuProfile = standIn('startCpuProfile');
