// The service under load: 20 connections read and write one office for 30 s through HTTP, over plain in-memory Azurite,
// and the same load meets a bare handler that does the same storage calls.
import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import { startBareHandler } from './bare-handler.mjs';
import { startFunctions } from './functions-server.mjs';
import { startPlainAzurite } from './plain-azurite.mjs';

const workspace = 'bench';
const connections = 20;
const hex = (bytes) => randomBytes(bytes).toString('hex');
const unit = `u${hex(10)}`;

const record = (kind, record, data, personal = {}) => ({
  id: hex(16),
  type: 'record',
  kind,
  record,
  replaces: 0,
  data,
  personal,
});
/** An item that was never there before. */
const newItem = () =>
  record(
    'item',
    `i${hex(10)}`,
    {
      unit,
      stream: '信息',
      genre: null,
      receivedOn: '2018-04-10',
      received: 'yes',
      channel: null,
      signature: 'complete',
      withdrawn: false,
      late: false,
    },
    { title: `稿件${hex(4)}`, authors: ['某人'], filedBy: null, signedBy: '周某', signedPost: '镇长', note: null },
  );

/** In turn on every connection: of five requests one writes. */
function mixed(token) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const path = (name) => `/api/workspaces/${workspace}/${name}`;
  const read = (name) => ({ method: 'GET', path: path(name), headers });
  return [
    {
      method: 'POST',
      path: path('commands'),
      headers,
      setupRequest: (request) => ({ ...request, body: JSON.stringify({ commands: [newItem()] }) }),
    },
    read('units'),
    read('tasks'),
    read('months'),
    read('self'),
  ];
}

async function load(url, token, duration) {
  const run = autocannon({ url, connections, duration, requests: mixed(token), timeout: 30 });
  const refused = new Map();
  run.on('response', (_, status) => {
    if (status !== 200) refused.set(status, (refused.get(status) ?? 0) + 1);
  });
  const { requests, latency, errors, timeouts, non2xx } = await run;
  return {
    rate: requests.average,
    total: requests.total,
    p50: latency.p50,
    p99: latency.p99,
    bad: errors + timeouts + non2xx,
    refused,
  };
}

export async function bench({ small, say }) {
  const duration = small ? 3 : 30;
  const storage = await startPlainAzurite();
  const service = await startFunctions(storage.connectionString, workspace);
  const bare = await startBareHandler(storage.connectionString);
  try {
    const first = record('unit', unit, { name: '甲镇', board: null });
    const begun = await fetch(`${service.url}/api/workspaces/${workspace}/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ commands: [first] }),
    });
    if (!begun.ok) throw new Error(`the office could not be begun: ${begun.status} ${await begun.text()}`);
    const floor = await load(bare.url, service.token, duration);
    const run = await load(service.url, service.token, duration);
    if (run.refused.size > 0) say(`refused, by status: ${JSON.stringify([...run.refused])}`);
    const bad = run.bad + floor.bad;
    return [
      { case: 'requests answered by the service', value: run.total, unit: '' },
      { case: 'the service', value: run.rate, unit: 'requests/s' },
      { case: 'the bare handler', value: floor.rate, unit: 'requests/s' },
      { case: 'the bare handler as so many services', value: floor.rate / run.rate, unit: '×' },
      { case: 'half of the answers within', value: run.p50, unit: 'ms' },
      { case: '99 of 100 answers within', value: run.p99, unit: 'ms' },
      { case: 'errors', value: bad, unit: '', budget: 0, ok: bad === 0 },
    ];
  } finally {
    bare.stop();
    service.stop();
    storage.stop();
  }
}
