/** Data that is too large for its row: written before the event that names it, whole or the event is not there. */
import { contentKeys, contentOf, readContent } from '../../../shared/log/content';
import { type Fault, memoryStore } from '../../../shared/log/memory';
import type { LogStore } from '../../../shared/log/store';
import { verifyChain } from '../../../shared/log/verify';
import { allRows } from '../../faults/injected';
import { add, openShelf, shelfDomain } from './shelf';

const large = `甲${'x'.repeat(1_000_000)}乙`;

/** Without the column that repeats the name: no property holds so much. */
const open = (store: LogStore) => openShelf(store, { domain: { ...shelfDomain, columns: () => ({}) } });

test('parts hold together, and end within no character', () => {
  const text = `"${'𠮷'.repeat(300_000)}"`;
  const { reference, rows } = contentOf(text);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  expect(rows.map((row) => row.key)).toEqual(contentKeys(reference));
  expect(rows.length).toBe(2);
  expect(readContent(reference, (key) => byKey.get(key)) === text).toBe(true);
  expect(readContent(reference, (key) => (key.endsWith('1') ? undefined : byKey.get(key)))).toBeUndefined();
  for (const { columns } of rows)
    for (const value of Object.values(columns)) expect(String(value)).not.toMatch(/[\ud800-\udbff]$/);
});

test.each<Fault>(['unavailable', 'unknown', 'lost', 'conflict'])(
  'putting it fails once (%s): applied once, and whole',
  async (fault) => {
    let failed = 0;
    const store = memoryStore({
      fault: ({ operation }) => {
        if (operation !== 'put' || failed > 0) return undefined;
        failed += 1;
        return fault;
      },
    });
    const log = open(store);
    expect(await log.append([add('a', 1, large)], 'w')).toMatchObject([{ status: 'applied', seq: 1 }]);
    expect(failed).toBe(1);
    const rows = await allRows(store);
    expect(verifyChain(rows).faults).toEqual([]);
    expect(rows.filter((row) => row.key.startsWith('b-')).length).toBe(3);
    const cold = await open(store).read((state) => state.amounts.get(large));
    expect(cold).toEqual({ ok: true, value: 1 });
  },
);

test('it cannot be put at all: refused, and nothing of it is in the log', async () => {
  const store = memoryStore({ fault: ({ operation }) => (operation === 'put' ? 'unavailable' : undefined) });
  const log = open(store);
  expect(await log.append([add('a', 1, large)], 'w')).toMatchObject([
    { status: 'refused', problem: { code: 'service-away' } },
  ]);
  expect(await allRows(store)).toEqual([]);
  expect(await log.append([add('b', 1, 'small')], 'w')).toMatchObject([{ status: 'applied' }]);
});
