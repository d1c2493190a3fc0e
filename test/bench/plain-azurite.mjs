// Azurite's tables in memory, in a process of its own: fast, and gone with its data when it ends. For benchmarks and tests.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(import.meta.url);
const account = 'bench';

/** @returns {Promise<{connectionString: string, stop: () => void}>} */
export async function startPlainAzurite() {
  const key = randomBytes(64).toString('base64');
  const child = fork(file, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, AZURITE_ACCOUNTS: `${account}:${key}` },
    execArgv: ['--max-old-space-size=3000'],
  });
  const port = await new Promise((done, failed) => {
    child.once('message', done);
    child.once('exit', (code) => failed(new Error(`Azurite ended (${code})`)));
  });
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=http://127.0.0.1:${port}/${account};`,
    stop: () => child.disconnect(),
  };
}

// For every entity that it writes, Azurite walks through the whole partition (its query names the partition first), so
// that 100,000 rows would take hours, whoever writes them. Asked for the row first, it finds it by its index.
function askRowKeyFirst({ Collection }) {
  const { findOne } = Collection.prototype;
  Collection.prototype.findOne = function (query) {
    const { RowKey, PartitionKey, ...others } = query ?? {};
    const both = RowKey !== undefined && PartitionKey !== undefined;
    return findOne.call(this, both ? { RowKey, PartitionKey, ...others } : query);
  };
}

if (process.argv[1] === file) {
  const require = createRequire(file);
  const { default: Configuration } = require('azurite/dist/src/table/TableConfiguration');
  const { default: TableServer } = require('azurite/dist/src/table/TableServer');
  askRowKeyFirst(require('lokijs'));
  const noLog = [false, false, undefined, undefined];
  const rest = [false, false, '', '', '', undefined, false];
  const server = new TableServer(new Configuration('127.0.0.1', 0, 60, '', ...noLog, ...rest, true));
  await server.start();
  process.on('disconnect', () => process.exit(0));
  process.send?.(server.httpServer.address().port);
}
