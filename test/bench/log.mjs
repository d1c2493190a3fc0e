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

/** Rows imported between two looks at how fast raw transactions are in the same minute. */
const portion = 5000;
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

export async function bench({ small, say }) {
  const sizes = small ? [1000, 10_000] : [1000, 100_000];
  const large = sizes[1];
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
    await importRows(functions, take(commands, sizes[0]));
    await measure(connectionString, sizes[0], large, small, note);
    // What its measuring has added.
    const left = large - sizes[0] - 42;
    await compareImport(connectionString, functions, take(commands, left), small, note);
    await measure(connectionString, large, large, small, note);
  } finally {
    functions.stop();
    azurite.stop();
  }
  return results;
}

/** Portions of the import and as many entities in raw transactions take turns, so that both meet the same machine. */
async function compareImport(connectionString, functions, commands, small, note) {
  const raw = await rawWriter(connectionString);
  const spentMs = { import: 0, raw: 0 };
  const rows = commands.length;
  let entities = 0;
  let before = await countEntities(connectionString);
  while (commands.length > 0) {
    const some = commands.splice(0, portion);
    const { milliseconds } = await importRows(functions, some);
    spentMs.import += milliseconds;
    const now = await countEntities(connectionString);
    spentMs.raw += await raw(now - before);
    entities += now - before;
    before = now;
  }
  const aSecond = (count, milliseconds) => Math.round((count * 1000) / milliseconds);
  note(`import through HTTP of ${rows} rows: rows`, aSecond(rows, spentMs.import), 'a second');
  note(`import through HTTP of ${rows} rows: entities`, aSecond(entities, spentMs.import), 'a second');
  note('as many in raw transactions of 100 operations: entities', aSecond(entities, spentMs.raw), 'a second');
  const ratio = spentMs.raw / spentMs.import;
  // Of few rows the first ones, which every process is slow with, weigh too much.
  if (small) note('import against raw transactions', round(ratio), 'times');
  else note('import against raw transactions', round(ratio), 'times', 0.5, ratio >= 0.5);
}

/** Adds 42 events. */
async function measure(connectionString, size, large, small, note) {
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
  const what = `cold start, snapshot against log, ${at}`;
  if (small) note(what, round(ratio), 'times');
  else if (size === large) note(what, round(ratio), 'times', 0.25, ratio <= 0.25);
}

/** Events, marks, the head, and the rows of private parts. */
async function countEntities(connectionString) {
  const client = TableClient.fromConnectionString(connectionString, 'log', { allowInsecureConnection: true });
  const head = await client.getEntity(workspace, 'head');
  const filter = odata`PartitionKey eq ${workspace} and RowKey ge 'x-' and RowKey le 'x-~'`;
  let parts = 0;
  for await (const _ of client.listEntities({ queryOptions: { filter, select: ['RowKey'] } })) parts += 1;
  return head.seq * 2 + 1 + parts;
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
  // The units have to be there before their items.
  const units = commands.filter(({ kind }) => kind === 'unit');
  const items = commands.filter(({ kind }) => kind !== 'unit');
  for (const some of [units, items]) {
    let next = 0;
    const send = async () => {
      while (next < some.length) {
        const batch = some.slice(next, next + 200);
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
    await Promise.all([send(), send(), send()]);
  }
  return { milliseconds: performance.now() - start };
}

/** Writes so many entities as fast as one writer can: copies of the log's own. Gives the milliseconds that it took. */
async function rawWriter(connectionString) {
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
  let written = 0;
  return async (entities) => {
    const start = performance.now();
    for (const end = written + entities; written < end; written += 100) {
      const actions = Array.from({ length: 100 }, (_, i) => {
        // Of a hundred one row of private parts, half of the rest events.
        const kind = kinds[i === 99 ? 2 : i % 2];
        const key = { partitionKey: 'raw', rowKey: String(written + i).padStart(12, '0') };
        return ['create', { ...kind[(written + i) % kind.length], ...key }];
      });
      await client.submitTransaction(actions);
    }
    return performance.now() - start;
  };
}

const round = (value) => Math.round(value * 100) / 100;
