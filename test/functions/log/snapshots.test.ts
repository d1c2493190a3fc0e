import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { type LocalStorage, startStorage } from '../../../functions/local/storage';
import { countRequests } from '../../../functions/log/count-requests';
import { tableSnapshots } from '../../../functions/log/snapshots';
import { tableStore } from '../../../functions/log/table';
import { add, openShelf, shelfDomain } from '../../shared/log/shelf';
import { snapshotAt, snapshotsContract } from '../../shared/log/snapshots.contract';
import { childrenFromSources } from '../local/from-sources';

let storage: LocalStorage;
const dataDir = mkdtempSync(join(tmpdir(), 'tonglian-snapshots-'));
beforeAll(async () => {
  childrenFromSources();
  storage = await startStorage({ dataDir, large: () => undefined, lost: () => undefined });
});
afterAll(async () => {
  await storage.stop();
  rmSync(dataDir, { recursive: true });
});
const fatal = (error: unknown): void => {
  throw error;
};
const table = () =>
  TableClient.fromConnectionString(storage.connectionString, 'snapshots', { allowInsecureConnection: true });
const keysOf = async (workspace: string): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { partitionKey, rowKey } of table().listEntities()) {
    if (partitionKey === workspace && rowKey !== undefined) keys.push(rowKey);
  }
  return keys;
};

snapshotsContract('Azurite', async () => tableSnapshots(storage.connectionString, fatal));

test('parts of former ones are cleared away', async () => {
  const store = tableSnapshots(storage.connectionString, fatal);
  for (const seq of [10, 20, 30]) await store.write('cleared', snapshotAt(seq));
  expect(await keysOf('cleared')).toEqual(['newest', 'p-000000000030-0000']);
});

describe('a damaged one is told, and the log read instead', () => {
  const damages: readonly (readonly [string, (workspace: string) => Promise<unknown>])[] = [
    ['a part is missing', (workspace) => table().deleteEntity(workspace, 'p-000000000005-0000')],
    [
      'a byte is changed',
      async (workspace) => {
        const entity = await table().getEntity<{ b0: Uint8Array }>(workspace, 'p-000000000005-0000');
        entity.b0[20] = (entity.b0[20] ?? 0) ^ 1;
        return table().updateEntity(
          { partitionKey: workspace, rowKey: 'p-000000000005-0000', b0: entity.b0 },
          'Replace',
        );
      },
    ],
    [
      'the manifest is none',
      (workspace) => table().updateEntity({ partitionKey: workspace, rowKey: 'newest', seq: 'x' }, 'Replace'),
    ],
  ];
  test.each(damages)('%s', async (name, damage) => {
    const workspace = `d${damages.findIndex(([one]) => one === name)}`;
    const told: unknown[] = [];
    const snapshots = { store: tableSnapshots(storage.connectionString, (error) => told.push(error)) };
    const store = tableStore(storage.connectionString);
    const log = openShelf(store, { workspace, snapshots });
    await log.append(
      [1, 2, 3, 4, 5].map((n) => add(n, n)),
      'w',
    );
    expect(await log.keep()).toBe(true);
    await damage(workspace);
    const cold = openShelf(store, { workspace, snapshots });
    expect(await cold.read((state) => state.amounts.get('a'))).toEqual({ ok: true, value: 15 });
    expect(told).toHaveLength(name === 'the manifest is none' ? 0 : 1);
    // The next one takes its place, also at the same seq.
    if (name !== 'the manifest is none') expect(await cold.keep()).toBe(true);
    await cold.append([add(6, 6)], 'w');
    expect(await cold.keep()).toBe(true);
    const seen = openShelf(store, { workspace, snapshots, domain: { ...shelfDomain, readEvent: fatal as never } });
    expect(await seen.read((state) => state.amounts.get('a'))).toEqual({ ok: true, value: 21 });
  });
});

test('requests: cold behind a snapshot five, whatever lies before it', async () => {
  const counter = countRequests();
  const store = tableStore(storage.connectionString, counter);
  const snapshots = { store: tableSnapshots(storage.connectionString, fatal, counter) };
  const log = openShelf(store, { workspace: 'cold', snapshots });
  const rows = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => add(`${name}${i}`, 1, 'a', '注'));
  await log.append(rows('a', 2500), 'w');
  await log.keep();
  await log.append(rows('b', 500), 'w');
  const before = counter.counted();
  const read = await openShelf(store, { workspace: 'cold', snapshots }).read((state) => state.seen);
  expect(read).toEqual({ ok: true, value: 3000 });
  const after = counter.counted();
  // Head, manifest, parts, events of the tail, their private parts.
  expect([after.reads - before.reads, after.transactions - before.transactions]).toEqual([5, 0]);
});
