// process.stdout and process.stderr: writable in the way Node's are, as far as
// that goes without the stream module.

const EventEmitter = require('events');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_STREAM_NULL_VALUES, ERR_UNKNOWN_ENCODING, ERR_STREAM_WRITE_AFTER_END } } = require('internal/errors');

const { fd, type } = internal;
let ended = false;

function bytes(chunk, encoding) {
  if (chunk === null) throw new ERR_STREAM_NULL_VALUES();
  if (typeof chunk === 'string') {
    if (encoding === undefined || encoding === null || encoding === 'utf8' || encoding === 'utf-8' || encoding === 'buffer') return chunk;
    const { Buffer } = require('buffer');
    if (!Buffer.isEncoding(encoding)) throw new ERR_UNKNOWN_ENCODING(encoding);
    return Buffer.from(chunk, encoding);
  }
  if (ArrayBuffer.isView(chunk)) {
    return chunk instanceof Uint8Array ? chunk : new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
  throw new ERR_INVALID_ARG_TYPE('chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk);
}

class WriteStream extends EventEmitter {
  constructor() {
    super();
    this.fd = fd;
    this.writable = true;
    this._type = type;
    this._isStdio = true;
    if (type === 'tty') {
      this.isTTY = true;
      [this.columns, this.rows] = internal.size();
    }
  }

  write(chunk, encoding, cb) {
    if (typeof encoding === 'function') {
      cb = encoding;
      encoding = undefined;
    }
    const data = bytes(chunk, encoding);
    if (ended) {
      const err = new ERR_STREAM_WRITE_AFTER_END();
      process.nextTick(() => {
        if (typeof cb === 'function') cb(err);
        this.emit('error', err);
      });
      return false;
    }
    internal.write(data);
    const err = internal.failure();
    if (err) {
      process.nextTick(() => {
        if (typeof cb === 'function') cb(err);
        this.emit('error', err);
      });
      return false;
    }
    if (typeof cb === 'function') internal.after(cb);
    return true;
  }

  end(chunk, encoding, cb) {
    if (typeof chunk === 'function') {
      cb = chunk;
      chunk = undefined;
    }
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding);
    ended = true;
    this.writable = false;
    process.nextTick(() => {
      this.emit('finish');
      if (typeof cb === 'function') cb();
    });
    return this;
  }

  cork() {}
  uncork() {}
  setDefaultEncoding() { return this; }
  destroy() { return this; }
  ref() { return this; }
  unref() { return this; }
  get writableLength() { return 0; }
  get writableHighWaterMark() { return 16384; }
  get writableNeedDrain() { return false; }
  get writableEnded() { return ended; }
  get destroyed() { return false; }

  getColorDepth() { return type === 'tty' ? 8 : 1; }
  hasColors(count = 16) { return typeof count === 'number' && type === 'tty' && count <= 256; }
  getWindowSize() { return internal.size(); }
}

const stream = new WriteStream();
module.exports = stream;
