import { commandKey, eventKey, everyKey, privateKey } from '../../../shared/log/keys';
import { memoryStore } from '../../../shared/log/memory';
import { wholeRange } from '../../../shared/log/read-events';
import type { Row } from '../../../shared/log/store';
import { verifyChain } from '../../../shared/log/verify';
import { add, idOf, openShelf } from './shelf';

const written = async (): Promise<readonly Row[]> => {
  const store = memoryStore();
  await openShelf(store).append(
    [1, 2, 3, 4].map((n) => add(n, n, 'a', `note ${n}`)),
    'w',
  );
  const rows = await wholeRange(store, 'shelf', everyKey);
  if (!rows.ok) throw new Error(rows.problem.kind);
  return rows.value;
};
const change = (rows: readonly Row[], key: string, column: string, to: (value: string) => string | number): Row[] =>
  rows.map((row) =>
    row.key === key ? { key, columns: { ...row.columns, [column]: to(String(row.columns[column])) } } : row,
  );

test('a whole log has no faults, in whatever order its rows come', async () => {
  const rows = await written();
  expect(verifyChain([...rows].reverse())).toEqual({ events: 4, commands: 4, faults: [] });
  expect(verifyChain([])).toEqual({ events: 0, commands: 0, faults: [] });
});

test.each<[string, (rows: readonly Row[]) => readonly Row[], { key: string; seq?: number; fault: string }]>([
  [
    'a changed amount',
    (r) => change(r, eventKey(2), 'json', (t) => t.replace('"amount":2', '"amount":9')),
    { key: eventKey(2), fault: 'altered' },
  ],
  [
    'a changed time column',
    (r) => change(r, eventKey(3), 'time', () => '2018-01-01T00:00:00.000Z'),
    { key: eventKey(3), fault: 'altered' },
  ],
  [
    'a changed private part',
    (r) => change(r, privateKey(1), 'p1_', (t) => t.replace('note', 'gift')),
    { key: privateKey(1), seq: 2, fault: 'altered' },
  ],
  [
    'a removed private part',
    (r) => r.filter((row) => row.key !== privateKey(1)),
    { key: privateKey(1), seq: 2, fault: 'missing' },
  ],
  ['a removed event', (r) => r.filter((row) => row.key !== eventKey(2)), { key: eventKey(2), fault: 'missing' }],
  ['a removed last event', (r) => r.filter((row) => row.key !== eventKey(4)), { key: 'head', fault: 'unlinked' }],
  [
    'a removed mark',
    (r) => r.filter((row) => row.key !== commandKey(idOf(2))),
    { key: commandKey(idOf(2)), fault: 'missing' },
  ],
  [
    'a moved mark',
    (r) => change(r, commandKey(idOf(2)), 'seq', () => 3),
    { key: commandKey(idOf(2)), fault: 'altered' },
  ],
  ['a removed head', (r) => r.filter((row) => row.key !== 'head'), { key: 'head', fault: 'missing' }],
  [
    'a private part of nobody',
    (r) =>
      change(
        change(r, privateKey(1), 's7', () => 'salt'),
        privateKey(1),
        'p7_',
        () => '{}',
      ),
    { key: privateKey(1), seq: 8, fault: 'stray' },
  ],
  ['a row of nobody', (r) => [...r, { key: 'x-000000000009', columns: {} }], { key: 'x-000000000009', fault: 'stray' }],
  ['an unreadable event', (r) => change(r, eventKey(2), 'json', () => '{'), { key: eventKey(2), fault: 'unreadable' }],
])('%s is found and named', async (_, damage, fault) => {
  const report = verifyChain(damage(await written()));
  expect(report.faults).toContainEqual(fault);
});

test('an event that was changed together with its hash no longer fits the next one', async () => {
  const store = memoryStore();
  await openShelf(store).append([add(2, 2)], 'w');
  const other = await wholeRange(store, 'shelf', everyKey);
  if (!other.ok) throw new Error(other.problem.kind);
  const forged = other.value.find((row) => row.key === eventKey(1));
  const rows = (await written()).map((row) => (row.key === eventKey(1) && forged !== undefined ? forged : row));
  expect(verifyChain(rows).faults).toContainEqual({ key: eventKey(2), fault: 'unlinked' });
});
