// The log on table storage (plain in-memory Azurite): requests of every operation, warm and cold, at 1,000 and 100,000
// events; a cold start from a snapshot against reading everything; the rate of an import through HTTP against raw
// transactions of 100 operations in the same run.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { startFunctions } from './functions-server.mjs';
import { ledger } from './ledger.mjs';
import { startPlainAzurite } from './plain-azurite.mjs';

const require = createRequire(import.meta.url);
const { odata, TableClient } = require('@azure/data-tables');
const { countRequests } = require('../../dist/functions/log/count-requests.js');
const { tableSnapshots } = require('../../dist/functions/log/snapshots.js');
const { tableStore } = require('../../dist/functions/log/table.js');
const { openLog } = require('../../dist/shared/log/open.js');
const { answers } = require('../../dist/shared/answer/answer.js');
const { officeDomain } = require('../../dist/shared/office/domain.js');
const { officeSnapshot } = require('../../dist/shared/office/snapshot.js');

const large = Number(process.env.TONGLIAN_BENCH_EVENTS ?? 100_000);
const sizes = [1000, large];
const workspace = 'bench';

function open(connectionString, counter) {
  const store = tableStore(connectionString, counter);
  const snapshots = { store: tableSnapshots(connectionString, fatal, counter), events: Number.POSITIVE_INFINITY };
  return openLog({
    store,
    workspace,
    domain: { ...officeDomain, snapshot: officeSnapshot },
    snapshots,
    now: () => new Date().toISOString(),
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    report: fatal,
  });
}

async function spent(counter, act) {
  const before = counter.counted();
  const start = performance.now();
  const value = await act();
  const milliseconds = performance.now() - start;
  const { reads, transactions } = counter.counted();
  return { value, milliseconds, reads: reads - before.reads, transactions: transactions - before.transactions };
}

const editor = { person: 'bench', role: 'editor' };
const ranking = (log) => log.read((state) => answers.getRanking(state, { period: '2018-04' }));
const stateText = async (log) => {
  const read = await log.read((state, { hash }) => hash + JSON.stringify(officeSnapshot.save(state)));
  return read.value;
};
const fatal = (error) => {
  throw error;
};

export async function bench({ say }) {
  const results = [];
  const note = (name, value, unit, budget, ok) => {
    results.push({ case: name, value, unit, ...(budget === undefined ? {} : { budget, ok: ok ?? value <= budget }) });
    say(results.at(-1));
  };
  const azurite = await startPlainAzurite();
  const { connectionString } = azurite;
  const functions = await startFunctions(connectionString, workspace);
  try {
    const commands = ledger(workspace, large - 60);
    let events = 0;
    let importMs = 0;
    for (const size of sizes) {
      const { milliseconds } = await importRows(functions, take(commands, size - events));
      importMs += milliseconds;
      if (size === large) {
        const entities = await countEntities(connectionString, size);
        const seconds = importMs / 1000;
        const raw = await rawRate(connectionString, entities);
        const ratio = entities / seconds / raw;
        note(`import through HTTP of ${size} rows: rows`, Math.round(size / seconds), 'a second');
        note(`import through HTTP of ${size} rows: entities`, Math.round(entities / seconds), 'a second');
        note('as many in raw transactions of 100 operations: entities', Math.round(raw), 'a second');
        note('import against raw transactions', round(ratio), 'times', 0.5, ratio >= 0.5);
      }
      events = size;
      await measure(connectionString, size, note);
      events += 42;
    }
  } finally {
    functions.stop();
    azurite.stop();
  }
  return results;
}

/** Adds 42 events. */
async function measure(connectionString, size, note) {
  const counter = countRequests();
  const at = `at ${size} events`;
  const requests = (name, { reads, transactions }, most) => {
    const value = `${reads} + ${transactions}`;
    const ok = reads <= most[0] && transactions <= most[1];
    note(`${name}, ${at}`, value, 'reads + transactions', most.join(' + '), ok);
  };
  // Those that the service takes when it has come to rest are in the way of a fair measure.
  await new Promise((done) => setTimeout(done, 5000));
  await tableSnapshots(connectionString, fatal, counter).remove(workspace);
  const log = open(connectionString, counter);
  const whole = await spent(counter, () => stateText(log));
  await log.keep();
  const kept = await spent(counter, () => stateText(open(connectionString, counter)));
  if (kept.value !== whole.value) throw new Error('the state from the snapshot is another one');
  const fresh = ledger(workspace, 42, `新${size}`);
  for (let i = 0; i < 60; i += 1) fresh.next();
  const post = (commands) => log.append(commands, editor);
  requests('submission of 1 row, warm', await spent(counter, () => post(take(fresh, 1))), [1, 1]);
  const forty = take(fresh, 40);
  requests('submission of 40 rows, warm', await spent(counter, () => post(forty)), [1, 1]);
  requests('the same 40 rows again, warm', await spent(counter, () => post(forty)), [1, 0]);
  requests('ranking, warm', await spent(counter, () => ranking(log)), [1, 0]);
  requests('ranking, cold', await spent(counter, () => ranking(open(connectionString, counter))), [6, 0]);
  const cold = open(connectionString, counter);
  requests('submission of 1 row, cold', await spent(counter, () => cold.append(take(fresh, 1), editor)), [6, 1]);
  note(`cold start from the log, ${at}`, Math.round(whole.milliseconds), 'ms');
  note(
    `requests of a cold start from the log, ${at}`,
    `${whole.reads} + ${whole.transactions}`,
    'reads + transactions',
  );
  note(`cold start from the snapshot, ${at}`, Math.round(kept.milliseconds), 'ms');
  const ratio = kept.milliseconds / whole.milliseconds;
  if (size === large) note(`cold start, snapshot against log, ${at}`, round(ratio), 'times', 0.25, ratio <= 0.25);
}

/** Events, marks, the head, and the rows of private parts. */
async function countEntities(connectionString, events) {
  const client = TableClient.fromConnectionString(connectionString, 'log', { allowInsecureConnection: true });
  const filter = odata`PartitionKey eq ${workspace} and RowKey ge 'x-' and RowKey le 'x-~'`;
  let parts = 0;
  for await (const _ of client.listEntities({ queryOptions: { filter, select: ['RowKey'] } })) parts += 1;
  return events * 2 + 1 + parts;
}

function take(commands, count) {
  const taken = [];
  while (taken.length < count) {
    const { value, done } = commands.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** Three requests of 200 rows are under way at any time. */
async function importRows({ url, token }, commands) {
  const start = performance.now();
  let next = 0;
  const send = async () => {
    while (next < commands.length) {
      const batch = commands.slice(next, next + 200);
      next += batch.length;
      const response = await fetch(`${url}/api/workspaces/${workspace}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ commands: batch }),
      });
      const { results } = await response.json();
      const refused = results?.find(({ status }) => status !== 'applied');
      if (!results || refused) throw new Error(`not applied: ${JSON.stringify(refused ?? response.status)}`);
    }
  };
  // The units have to be there before their items.
  next = commands.length;
  const units = commands.splice(
    0,
    commands.findIndex(({ kind }) => kind !== 'unit'),
  );
  const items = commands.splice(0);
  commands.push(...units);
  next = 0;
  await send();
  commands.splice(0, commands.length, ...items);
  next = 0;
  await Promise.all([send(), send(), send()]);
  return { milliseconds: performance.now() - start };
}

/** Entities a second, written as fast as one writer can: copies of the log's own, in the order of its transactions. */
async function rawRate(connectionString, entities) {
  const tables = { allowInsecureConnection: true };
  const log = TableClient.fromConnectionString(connectionString, 'log', tables);
  const some = async (from, to) => {
    const filter = odata`PartitionKey eq ${workspace} and RowKey ge ${from} and RowKey le ${to}`;
    const page = await log.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: 500 }).next();
    return page.value.map(({ etag, timestamp, partitionKey, rowKey, ...columns }) => columns);
  };
  const kinds = [await some('e-', 'e-~'), await some('c-', 'c-~'), await some('x-', 'x-~')];
  const client = TableClient.fromConnectionString(connectionString, 'raw', tables);
  await client.createTable();
  const start = performance.now();
  for (let written = 0; written < entities; written += 100) {
    const actions = Array.from({ length: 100 }, (_, i) => {
      // Of a hundred one row of private parts, half of the rest events.
      const kind = kinds[i === 99 ? 2 : i % 2];
      const key = { partitionKey: 'raw', rowKey: String(written + i).padStart(12, '0') };
      return ['create', { ...kind[(written + i) % kind.length], ...key }];
    });
    await client.submitTransaction(actions);
  }
  return entities / ((performance.now() - start) / 1000);
}

const round = (value) => Math.round(value * 100) / 100;
