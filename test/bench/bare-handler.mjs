// The floor under the service: a plain HTTP handler that does the storage calls which a reading and a writing request
// need, and nothing else: no token, no schema, no decision, no chain.
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { TableClient } from '@azure/data-tables';

const file = fileURLToPath(import.meta.url);

/** @returns {Promise<{url: string, stop: () => void}>} */
export async function startBareHandler(connectionString) {
  const child = fork(file, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, AzureWebJobsStorage: connectionString },
  });
  const url = await new Promise((done, failed) => {
    child.once('message', done);
    child.once('exit', (code) => failed(new Error(`the bare handler ended (${code})`)));
  });
  return { url, stop: () => child.disconnect() };
}

if (process.argv[1] === file) {
  const client = TableClient.fromConnectionString(process.env.AzureWebJobsStorage, 'bare', {
    allowInsecureConnection: true,
  });
  await client.createTable();
  const partitionKey = 'office';
  await client.createEntity({ partitionKey, rowKey: 'head', seq: 0 });
  let seq = 0;
  /** Head's ETag lets one writer through: whoever comes meanwhile waits. */
  let last = Promise.resolve();
  const write = async (text) => {
    const head = await client.getEntity(partitionKey, 'head');
    seq += 1;
    const rowKey = String(seq).padStart(12, '0');
    await client.submitTransaction([
      ['update', { partitionKey, rowKey: 'head', seq }, 'Replace', { etag: head.etag }],
      ['create', { partitionKey, rowKey: `e-${rowKey}`, json: text }],
      ['create', { partitionKey, rowKey: `c-${rowKey}`, seq }],
      ['create', { partitionKey, rowKey: `x-${rowKey}`, json: text }],
    ]);
  };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.method === 'POST') {
      const written = last.then(() => write(text));
      last = written.catch(() => undefined);
      await written;
    } else await client.getEntity(partitionKey, 'head');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{}');
  });
  server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${server.address().port}`));
  process.on('disconnect', () => process.exit(0));
}
