import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalStorage, startStorage } from '../../../functions/local/storage';
import { escapeNonAscii } from '../../../functions/log/ascii-json';
import { tableStore } from '../../../functions/log/table';
import { everyKey } from '../../../shared/log/keys';
import { wholeRange } from '../../../shared/log/read-events';
import { verifyChain } from '../../../shared/log/verify';
import { add, openShelf } from '../../shared/log/shelf';
import { storeContract } from '../../shared/log/store.contract';
import { childrenFromSources } from '../local/from-sources';

let storage: LocalStorage;
const dataDir = mkdtempSync(join(tmpdir(), 'tonglian-table-'));
beforeAll(async () => {
  childrenFromSources();
  storage = await startStorage({ dataDir, large: () => undefined, lost: () => undefined });
});
afterAll(async () => {
  await storage.stop();
  rmSync(dataDir, { recursive: true });
});

storeContract('Azurite', async () => tableStore(storage.connectionString));

test('requests: one read and one transaction for 1 command or for 40, one read for a warm state', async () => {
  const store = tableStore(storage.connectionString);
  const log = openShelf(store, { workspace: 'counted' });
  await log.append([add('first', 1)], 'w');
  const spent = async (act: () => Promise<unknown>) => {
    const before = store.counted();
    await act();
    const after = store.counted();
    return [after.reads - before.reads, after.transactions - before.transactions];
  };
  expect(await spent(() => log.append([add('one', 1)], 'w'))).toEqual([1, 1]);
  expect(
    await spent(() =>
      log.append(
        Array.from({ length: 40 }, (_, i) => add(i, 1, 'a', `件${i}`)),
        'w',
      ),
    ),
  ).toEqual([1, 1]);
  expect(await spent(() => log.state())).toEqual([1, 0]);
  // The head, a page of events, a page of private parts.
  expect(await spent(() => openShelf(store, { workspace: 'counted' }).state())).toEqual([3, 0]);
});

test('200 writers of four processes: all applied, once, in an unbroken chain', async () => {
  const workspace = 'crowd';
  const stores = [0, 1, 2, 3].map(() => tableStore(storage.connectionString));
  const logs = stores.map((store) =>
    openShelf(store, { workspace, wait: (ms) => new Promise((go) => setTimeout(go, ms)), tries: 30 }),
  );
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) => logs[i % 4]?.append([add(i, 1, 'a', `第${i}件`)], `p${i}`)),
  );
  expect(answers.flat().map((answer) => answer?.status)).toEqual(Array.from({ length: 200 }, () => 'applied'));
  const [store] = stores;
  const rows = store === undefined ? undefined : await wholeRange(store, workspace, everyKey);
  if (rows?.ok !== true) throw new Error('no rows');
  expect(verifyChain(rows.value)).toEqual({ events: 200, commands: 200, faults: [] });
});

describe('a service in trouble', () => {
  let server: Server;
  let status = 503;
  let requests = 0;
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connection = () =>
    `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${Buffer.from('k').toString('base64')};TableEndpoint=${address()}/a;`;
  beforeAll(async () => {
    server = createServer((request, response) => {
      requests += 1;
      request.resume();
      request.on('end', () => {
        if (status === 0) return response.destroy();
        response.writeHead(status, { 'Retry-After': '0', 'Content-Type': 'application/json' });
        response.end('{"odata.error":{"code":"Some","message":{"value":"."}}}');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const head = { key: 'head', columns: { v: 1 } };
  test.each([
    [503, 'unknown'],
    [500, 'unknown'],
    [429, 'unavailable'],
    [412, 'conflict'],
    [400, 'rejected'],
    [0, 'unknown'],
  ])('a write that gets %s is sent once and is %s', async (code, kind) => {
    status = code;
    requests = 0;
    const answer = await tableStore(connection()).commit('w', { head, rows: [] });
    expect(answer).toMatchObject({ ok: false, problem: { kind } });
    expect(requests).toBe(1);
  });

  test.each([503, 500, 429])('a read that gets %s is sent again, then given up', async (code) => {
    status = code;
    requests = 0;
    const answer = await tableStore(connection()).head('w');
    expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
    expect(requests).toBe(5);
  });

  test('a refused key is not an answer but a mistake in the settings', async () => {
    status = 403;
    await expect(tableStore(connection()).head('w')).rejects.toThrow();
    await expect(tableStore(connection()).commit('w', { head, rows: [] })).rejects.toThrow();
  });

  test('nobody there: unavailable, for sure not written', async () => {
    const nobody = 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aw==;TableEndpoint=http://127.0.0.1:9/a;';
    const answer = await tableStore(nobody).commit('w', { head, rows: [] });
    expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  });
});

test('escaped JSON is ASCII and says the same', () => {
  const value = { 标题: '全县“三农”工作𠮷 \u007f', plain: 'a\\n"b"' };
  const escaped = escapeNonAscii(JSON.stringify(value));
  expect(escaped).toMatch(/^[\0-\x7e]*$/);
  expect(JSON.parse(escaped)).toEqual(value);
});
