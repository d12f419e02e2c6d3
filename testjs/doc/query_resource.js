// A database query as a resource, whose callback runs in its scope.
const { AsyncResource, executionAsyncId, triggerAsyncId } = require('node:async_hooks');
const db = { get(sql, callback) { setImmediate(callback, null, `row of ${sql}`); } };
class DBQuery extends AsyncResource {
  constructor(db) { super('DBQuery'); this.db = db; }
  getInfo(query, callback) {
    this.db.get(query, (err, data) => { this.runInAsyncScope(callback, null, err, data); });
  }
  close() { this.db = null; this.emitDestroy(); }
}
const query = new DBQuery(db);
query.getInfo('select 1', (err, data) => {
  console.log(err, data, executionAsyncId() === query.asyncId(), triggerAsyncId() === query.triggerAsyncId());
  query.close();
});
