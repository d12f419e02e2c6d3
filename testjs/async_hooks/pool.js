// The documentation's worker pool pattern without workers: a task's callback
// runs in the scope of the resource that was made when it was submitted.
const { AsyncResource, executionAsyncId, AsyncLocalStorage } = require('async_hooks');
const { EventEmitter } = require('events');
const als = new AsyncLocalStorage();
class TaskInfo extends AsyncResource {
  constructor(callback) { super('TaskInfo'); this.callback = callback; }
  done(err, result) { this.runInAsyncScope(this.callback, null, err, result); this.emitDestroy(); }
}
class Pool extends EventEmitter {
  queue = [];
  run(task, callback) { this.queue.push([task, new TaskInfo(callback)]); if (this.queue.length === 1) setImmediate(() => this.next()); }
  next() {
    const [task, info] = this.queue.shift();
    info.done(null, task * 2);
    if (this.queue.length) setImmediate(() => this.next()); else this.emit('idle', als.getStore());
  }
}
const pool = new Pool();
pool.on('idle', (store) => console.log('idle', store));
for (let i = 0; i < 3; i++) als.run(`job ${i}`, () => pool.run(i, (err, result) => console.log(i, err, result, als.getStore(), executionAsyncId() > 1)));
