import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const requests = new AsyncLocalStorage();
const log = (text) => console.log(`${requests.getStore() ?? '-'}: ${text}`);

async function handle() {
  log('start');
  await wait(5);
  log('end');
}

requests.run('first', handle);
requests.run('second', handle);
log('main');
