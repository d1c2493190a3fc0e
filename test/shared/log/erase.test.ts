import { privateMac } from '../../../shared/log/hash';
import { commandKey, eventKey, everyKey, privateKey } from '../../../shared/log/keys';
import { type Fault, memoryStore } from '../../../shared/log/memory';
import { memorySnapshots } from '../../../shared/log/memory-snapshots';
import { wholeRange } from '../../../shared/log/read-events';
import type { LogStore, Row } from '../../../shared/log/store';
import { verifyChain } from '../../../shared/log/verify';
import { add, idOf, openShelf, type ShelfCommand } from './shelf';

const allRows = async (store: LogStore): Promise<readonly Row[]> => {
  const rows = await wholeRange(store, 'shelf', everyKey);
  if (!rows.ok) throw new Error(rows.problem.kind);
  return rows.value;
};
const notes = async (log: ReturnType<typeof openShelf>): Promise<Record<string, string>> => {
  const read = await log.read((state) => Object.fromEntries(state.notes));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};
const some = (count: number, name = ''): ShelfCommand[] =>
  Array.from({ length: count }, (_, i) => add(`${name}${i + 1}`, 1, 'a', `张三 ${name}${i + 1}`));

test('what was erased is gone from the table and from the state, the figures stay, the chain holds', async () => {
  const store = memoryStore();
  const log = openShelf(store);
  const other = openShelf(store);
  await log.append(some(3), 'w');
  await other.state();
  expect(await log.erase({ id: idOf('gone'), seqs: [2] }, 'li')).toEqual({
    id: idOf('gone'),
    status: 'applied',
    seq: 4,
  });
  for (const one of [log, other, openShelf(store)]) {
    expect(await notes(one)).toEqual({ 1: '张三 1', 3: '张三 3' });
    expect(await one.read((state) => state.amounts.get('a'))).toEqual({ ok: true, value: 3 });
  }
  const rows = await allRows(store);
  expect(verifyChain(rows)).toEqual({ events: 4, commands: 4, faults: [] });
  expect(JSON.stringify(rows)).not.toContain('张三 2');
  await log.append(some(1, 'later'), 'w');
  expect(verifyChain(await allRows(store)).faults).toEqual([]);
  const page = await log.events(1);
  expect(page.ok && page.value.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 5]);
});

test('no hash is left that a guess at the text could be tested against', async () => {
  const store = memoryStore();
  const log = openShelf(store);
  await log.append([add(1, 1, 'a', '张三')], 'w');
  const before = await allRows(store);
  await log.erase({ id: idOf('gone'), seqs: [1] }, 'li');
  const rows = await allRows(store);
  const body = before.find(({ key }) => key === eventKey(1))?.columns.body;
  const salt = before.find(({ key }) => key === privateKey(1))?.columns.s0;
  expect(JSON.stringify(rows)).not.toContain(String(body));
  expect(JSON.stringify(rows)).not.toContain(String(salt));
  expect(JSON.stringify(rows)).toContain(privateMac(String(salt), '{"note":"张三"}'));
  // The command is still known by its id.
  expect(await openShelf(store).append([add(1, 1, 'a', '张三')], 'w')).toMatchObject([{ status: 'known', seq: 1 }]);
});

test('the same erasure again is known; another under its id, events that are not there: refused', async () => {
  const store = memoryStore();
  const log = openShelf(store);
  await log.append(some(3), 'w');
  await log.erase({ id: idOf('gone'), seqs: [2, 1] }, 'li');
  expect(await openShelf(store).erase({ id: idOf('gone'), seqs: [1, 2] }, 'li')).toMatchObject({
    status: 'known',
    seq: 4,
  });
  expect(await log.erase({ id: idOf('gone'), seqs: [3] }, 'li')).toMatchObject({ problem: { code: 'key-reused' } });
  expect(await log.erase({ id: idOf('far'), seqs: [9] }, 'li')).toMatchObject({ problem: { code: 'not-found' } });
  expect(await log.erase({ id: 'short', seqs: [1] }, 'li')).toMatchObject({ problem: { code: 'input-invalid' } });
  // Nothing is left to erase: remembered, and no event.
  expect(await log.erase({ id: idOf('twice'), seqs: [1] }, 'li')).toMatchObject({ status: 'applied', seq: 4 });
  expect(verifyChain(await allRows(store)).faults).toEqual([]);
});

test('more than a transaction holds goes in several', async () => {
  const store = memoryStore();
  const log = openShelf(store);
  await log.append(some(120), 'w');
  const seqs = Array.from({ length: 120 }, (_, i) => i + 1);
  expect(await log.erase({ id: idOf('all'), seqs }, 'li')).toMatchObject({ status: 'applied' });
  expect(await notes(log)).toEqual({});
  const rows = await allRows(store);
  expect(verifyChain(rows).faults).toEqual([]);
  expect(rows.filter(({ columns }) => columns.type === 'erased').length).toBeGreaterThan(2);
  expect(JSON.stringify(rows)).not.toContain('张三');
});

test('snapshots from before are not read any more and go', async () => {
  const store = memoryStore();
  const snapshots = memorySnapshots();
  const settings = { snapshots: { store: snapshots } };
  const log = openShelf(store, settings);
  await log.append(some(3), 'w');
  await log.keep();
  await log.erase({ id: idOf('gone'), seqs: [2] }, 'li');
  expect(await notes(openShelf(store, settings))).toEqual({ 1: '张三 1', 3: '张三 3' });
  expect(await snapshots.newest('shelf')).toBeUndefined();
  await log.state();
  await log.keep();
  expect((await snapshots.newest('shelf'))?.text).not.toContain('张三 2');
  expect(await notes(openShelf(store, settings))).toEqual({ 1: '张三 1', 3: '张三 3' });
});

test.each(['lost', 'unknown', 'conflict', 'unavailable'] as const)(
  'a commit that is %s: erased once',
  async (fault) => {
    let armed: Fault | undefined;
    const store = memoryStore({
      fault: ({ operation }) => {
        if (operation !== 'commit') return undefined;
        const now = armed;
        armed = undefined;
        return now;
      },
    });
    const log = openShelf(store);
    await log.append(some(3), 'w');
    armed = fault;
    const answer = await log.erase({ id: idOf('gone'), seqs: [2] }, 'li');
    expect(['applied', 'known']).toContain(answer.status);
    const rows = await allRows(store);
    expect(verifyChain(rows)).toEqual({ events: 4, commands: 4, faults: [] });
  },
);

test('between writers: each finds the other, and the chain holds', async () => {
  const store = memoryStore();
  const logs = [openShelf(store), openShelf(store)];
  await logs[0]?.append(some(20), 'w');
  const done = await Promise.all([
    ...[1, 2, 3, 4].map((n) => logs[n % 2]?.append(some(9, `m${n}`), 'w')),
    ...[1, 2, 3, 4].map((n) => logs[n % 2]?.erase({ id: idOf(`e${n}`), seqs: [n, n + 4] }, 'li')),
  ]);
  expect(JSON.stringify(done)).not.toContain('refused');
  expect(verifyChain(await allRows(store))).toEqual({ events: 60, commands: 60, faults: [] });
  const states = await Promise.all([...logs, openShelf(store)].map(notes));
  expect(Object.keys(states[0] ?? {})).toHaveLength(48);
  expect(states[1]).toEqual(states[0]);
  expect(states[2]).toEqual(states[0]);
});

test.each<[string, (columns: Row['columns']) => Row['columns'], number, string]>([
  [
    'a private part that is blanked without an event',
    ({ s0: _, p0_: __, ...left }) => ({ ...left, x0: 4 }),
    1,
    'altered',
  ],
  [
    'another part in the place of an erased one',
    ({ x1: _, ...left }) => ({ ...left, s1: 's', p1_: '{}' }),
    2,
    'altered',
  ],
  ['an erased part without its trace', ({ x1: _, ...left }) => left, 2, 'missing'],
  ['a part that is there and erased', (columns) => ({ ...columns, x0: 4 }), 1, 'unreadable'],
])('%s is a fault', async (_, change, seq, fault) => {
  const store = memoryStore();
  const log = openShelf(store);
  await log.append(some(3), 'w');
  await log.erase({ id: idOf('gone'), seqs: [2] }, 'li');
  const key = privateKey(1);
  const rows = (await allRows(store)).map((row) => (row.key === key ? { key, columns: change(row.columns) } : row));
  expect(verifyChain(rows).faults).toEqual([{ key, seq, fault }]);
});

test('a part that was put back whole is a fault: the log says that it is gone', async () => {
  const store = memoryStore();
  const log = openShelf(store);
  await log.append(some(3), 'w');
  const before = (await allRows(store)).find(({ key }) => key === privateKey(1));
  await log.erase({ id: idOf('gone'), seqs: [2] }, 'li');
  const rows = (await allRows(store)).map((row) => (row.key === privateKey(1) && before ? before : row));
  expect(verifyChain(rows).faults).toEqual([{ key: privateKey(1), seq: 2, fault: 'kept' }]);
  expect(rows.some(({ key }) => key === commandKey(idOf('gone')))).toBe(true);
});
