import { memoryStore } from '../../../shared/log/memory';
import { type Package, packageLines, readPackage } from '../../../shared/log/package-text';
import { headRow } from '../../../shared/log/rows';
import type { Row } from '../../../shared/log/store';
import { verifyChain } from '../../../shared/log/verify';
import { allRows } from '../../faults/injected';
import { add, idOf, openShelf } from './shelf';

type Log = ReturnType<typeof openShelf>;
async function packed(log: Log, since = 0, between: () => Promise<unknown> = async () => undefined): Promise<Package> {
  const rows: Row[] = [];
  let token: string | undefined;
  for (;;) {
    const page = await log.rows(since, token);
    if (!page.ok) throw new Error(page.problem.code);
    rows.push(...page.value.rows);
    token = page.value.next;
    if (token === undefined) return { workspace: 'shelf', ...page.value, rows };
    await between();
  }
}
const linesOf = (given: Package): string[] => [...packageLines(given)].map((line) => line.slice(0, -1));
const spliced = (lines: readonly string[], at: number, gone: number, ...instead: readonly string[]): string[] => [
  ...lines.slice(0, at),
  ...instead,
  ...lines.slice(at + gone),
];
const some = (name: string, count = 5) => Array.from({ length: count }, (_, i) => add(`${name}${i}`, i, 'a', `注${i}`));

test.each([
  [1000, 0],
  [3, 2],
])('whole, over pages of %i rows: all rows, chain and head', async (pageRows, emptyPages) => {
  const store = memoryStore({ pageRows, emptyPages });
  const log = openShelf(store);
  await log.append([...some('a'), { id: idOf('n'), type: 'nothing' }], 'w');
  await log.append(some('b'), 'w');
  const whole = await packed(log);
  const stored = (await allRows(store)).map(({ key, columns }) => ({ key, columns }));
  expect([...whole.rows, headRow(whole.head)].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(stored);
  expect(readPackage(linesOf(whole))).toMatchObject({ events: 10, commands: 11, faults: [] });
});

test('what is written meanwhile stays out, and the export is whole in itself', async () => {
  const log = openShelf(memoryStore({ pageRows: 3 }));
  await log.append(some('a'), 'w');
  let more = 0;
  const whole = await packed(log, 0, () => {
    more += 1;
    return log.append(some(`m${more}`, 2), 'w');
  });
  expect(whole.head.seq).toBe(5);
  expect(more).toBeGreaterThan(2);
  expect(readPackage(linesOf(whole))).toMatchObject({ events: 5, commands: 5, faults: [] });
});

test('what is new since a seq follows on it; a place that is not there is not found', async () => {
  const log = openShelf(memoryStore());
  await log.append(some('a'), 'w');
  await log.append(some('b'), 'w');
  const part = await packed(log, 5);
  expect(part.base.seq).toBe(5);
  expect(readPackage(linesOf(part))).toMatchObject({ events: 5, faults: [] });
  expect(verifyChain([...part.rows, headRow(part.head)]).faults).not.toEqual([]);
  expect(await log.rows(11)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await log.rows(0, 'nonsense')).toMatchObject({ ok: false });
  expect((await packed(log, 10)).rows.filter(({ key }) => !key.startsWith('c-'))).toEqual([]);
});

test('nothing is lost where nothing was written, or something erased', async () => {
  const log = openShelf(memoryStore());
  expect(readPackage(linesOf(await packed(log)))).toMatchObject({ events: 0, commands: 0, faults: [] });
  await log.append(some('a'), 'w');
  await log.erase({ id: idOf('gone'), seqs: [2, 3] }, 'li');
  expect(readPackage(linesOf(await packed(log)))).toMatchObject({ events: 6, faults: [] });
});

test('any changed character is found, and its line named', async () => {
  const log = openShelf(memoryStore());
  await log.append(some('a', 2), 'w');
  const lines = linesOf(await packed(log));
  let tried = 0;
  lines.forEach((line, at) => {
    for (let i = 0; i < line.length; i += 3) {
      const other = line[i] === '0' ? '1' : '0';
      const changed = spliced(lines, at, 1, line.slice(0, i) + other + line.slice(i + 1));
      const { faults } = readPackage(changed);
      if (!faults.some((fault) => fault.line === at + 1)) throw new Error(`line ${at + 1}, character ${i}: ${other}`);
      tried += 1;
    }
  });
  expect(tried).toBeGreaterThan(300);
});

test('lines that are missing, repeated or moved in from elsewhere are found', async () => {
  const log = openShelf(memoryStore());
  await log.append(some('a', 3), 'w');
  const lines = linesOf(await packed(log));
  const faultsOf = (changed: readonly string[]) => readPackage(changed).faults.map(({ fault }) => fault);
  expect(faultsOf(lines.slice(0, -1))).toContain('cut');
  lines.slice(1, -1).forEach((_, i) => {
    expect(faultsOf(spliced(lines, i + 1, 1)).length).toBeGreaterThan(1);
    expect(faultsOf(spliced(lines, i + 1, 0, lines[i + 1] ?? ''))).toEqual(expect.arrayContaining(['cut', 'twice']));
  });
  expect(faultsOf([])).toEqual(['no-package']);
  expect(faultsOf(['{"a":1}'])).toEqual(['no-package']);
  const other = openShelf(memoryStore(), { now: () => '2018-04-01T00:00:00.000Z' });
  await other.append(some('a', 3), 'w');
  const foreign = linesOf(await packed(other));
  const event = lines.findIndex((line) => line.includes('"e-000000000002"'));
  expect(faultsOf(spliced(lines, event, 1, foreign[event] ?? ''))).toContain('unlinked');
});
