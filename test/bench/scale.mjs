// How does cost grow with events and with offices? Storage requests and bytes as measured on the log's twin in memory, times
// Azure's published targets and prices: docs/scale.md says what follows.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ledger } from './ledger.mjs';
import { bounded } from './support/measure.mjs';

const require = createRequire(import.meta.url);
const { openLog } = require('../../dist/shared/log/open.js');
const { memoryStore } = require('../../dist/shared/log/memory.js');
const { answers } = require('../../dist/shared/answer/answer.js');
const { officeDomain } = require('../../dist/shared/office/domain.js');
const { officeSnapshot } = require('../../dist/shared/office/snapshot.js');

const zip = promisify(gzip);
const workspace = 'scale';
const editor = { person: 'bench', role: 'editor' };

/** Storage account, learn.microsoft.com "Scalability and performance targets for Table storage", read 2026-11. */
const accountRequests = 20_000;
const partitionEntities = 2_000;
/** List prices in US dollars, locally redundant, East US, as published in 2025: see docs/scale.md. */
const prices = { gigabyteMonth: 0.045, requests10k: 0.00036, gigabyteSecond: 0.000026, executionsMillion: 0.4 };

/** A busy office's working day: sheets reported, rows in them, rankings looked at, instances that start cold, timer runs. */
const day = { reports: 30, rows: 60, looks: 200, cold: 10, timers: 6 };
const daysInMonth = 22;
/** Half of a day's work falls into its busiest hour. */
const peakSeconds = 3600 * 2;
/** Seconds of a function with 2 GB for one call, waiting for storage included. */
const call = { seconds: 0.05, gigabytes: 2 };

/** Bytes of an entity as Azure bills them: two a character, eight and the name for every property. */
function entityBytes({ key, columns }) {
  let bytes = 4 + (workspace.length + key.length) * 2;
  for (const [name, value] of Object.entries(columns))
    bytes += 8 + name.length * 2 + (typeof value === 'string' ? value.length * 2 + 4 : 8);
  return bytes;
}

function measuredStore() {
  const inner = memoryStore();
  const total = { reads: 0, writes: 0, entities: 0, bytes: 0 };
  const read =
    (name) =>
    (...given) => {
      total.reads += 1;
      return inner[name](...given);
    };
  const store = {
    head: read('head'),
    points: read('points'),
    page: read('page'),
    commit: (of, transaction) => {
      total.writes += 1;
      for (const row of transaction.rows) {
        total.entities += 1;
        total.bytes += entityBytes(row);
      }
      return inner.commit(of, transaction);
    },
  };
  return { store, total };
}

export async function bench({ small, say }) {
  const sizes = small ? [100, 400] : (process.env.COUNTS ?? '1000,10000,100000').split(',').map(Number);
  const { store, total } = measuredStore();
  const open = () =>
    openLog({
      store,
      workspace,
      domain: { ...officeDomain, snapshot: officeSnapshot },
      now: () => '2018-04-30T00:00:00.000Z',
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
      wait: async () => undefined,
      report: (error) => {
        throw error;
      },
    });
  const spent = async (act) => {
    const before = { ...total };
    await act();
    return { reads: total.reads - before.reads, writes: total.writes - before.writes };
  };
  const results = [];
  const note = (name, value, unit) => {
    results.push({ case: name, value, unit });
    say(results.at(-1));
  };
  const log = open();
  const commands = ledger(workspace, sizes.at(-1) + sizes.length);
  const take = (count) => Array.from({ length: count }, () => commands.next().value).filter(Boolean);
  const look = () => log.read((state) => answers.getRanking(state, { period: '2018-04' }));
  let events = 0;
  let perReport = { reads: 0, writes: 0 };
  let perLook = { reads: 0, writes: 0 };
  let coldReads = 0;
  for (const size of sizes) {
    while (events < size - 1) {
      const batch = take(Math.min(40, size - 1 - events));
      perReport = await spent(() => log.append(batch, editor));
      events += batch.length;
    }
    const single = await spent(() => log.append(take(1), editor));
    events += 1;
    perLook = await spent(look);
    let text = '';
    await log.read((state) => {
      text = JSON.stringify(officeSnapshot.save(state));
    });
    const packed = (await zip(text)).length;
    // Head, the snapshot's note, its parts (four rows of 720 KiB a request), the tail's first page.
    coldReads = 2 + Math.ceil(packed / (12 * 60 * 1024) / 4) + 1;
    const at = `at ${size} events`;
    note(`entities of an event, ${at}`, round(total.entities / events), 'entities');
    note(`stored bytes of an event, ${at}`, Math.round(total.bytes / events), 'bytes');
    note(`submission of one row, ${at}`, `${single.reads} + ${single.writes}`, 'reads + transactions');
    note(`ranking, warm, ${at}`, `${perLook.reads} + ${perLook.writes}`, 'reads + transactions');
    note(`snapshot, packed, ${at}`, round(packed / 1e6), 'MB');
    note(`reads of a cold start, ${at}`, coldReads, 'requests');
  }
  const eventBytes = total.bytes / events;
  const requestsOf = (count) => count.reads + count.writes;
  const requests =
    day.reports * Math.ceil(day.rows / 40) * requestsOf(perReport) +
    day.looks * requestsOf(perLook) +
    day.cold * coldReads +
    day.timers * 2;
  const calls = day.reports + day.looks + day.timers;
  note('storage requests of an office in a working day', requests, 'requests');
  for (const offices of [10, 100, 1000, 10_000]) {
    const monthly = {
      requests: (requests * daysInMonth * offices * prices.requests10k) / 10_000,
      // A year's events stand.
      storage: ((day.reports * day.rows * daysInMonth * 12 * eventBytes) / 1e9) * offices * prices.gigabyteMonth,
      functions:
        calls * daysInMonth * offices * call.seconds * call.gigabytes * prices.gigabyteSecond +
        ((calls * daysInMonth * offices) / 1e6) * prices.executionsMillion,
    };
    const peak = (requests * offices) / peakSeconds;
    note(`${offices} offices: requests a second in the busiest hour`, round(peak), 'requests a second');
    note(`${offices} offices: of an account's ${accountRequests} a second`, round((100 * peak) / accountRequests), '%');
    note(`${offices} offices: storage requests, a month`, round(monthly.requests), 'US$');
    note(`${offices} offices: stored bytes after a year, a month`, round(monthly.storage), 'US$');
    note(`${offices} offices: functions, a month`, round(monthly.functions), 'US$');
  }
  // One office: every event is an event row, a command row and as a rule a row of private parts.
  const entities = total.entities / events;
  note('events a second that one office can take', Math.floor(partitionEntities / entities), 'events a second');
  results.push(bounded('entities of an event', entities, 'entities', 4, { small }));
  return results;
}

const round = (value) => Math.round(value * 100) / 100;
