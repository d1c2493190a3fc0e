/** What a reader of the table sees of events: plain columns of every record, within Azure's limits, and nobody's name or title. */

import { everyKey } from '../../../shared/log/keys';
import { rowFault } from '../../../shared/log/limits';
import { memoryStore } from '../../../shared/log/memory';
import { openLog } from '../../../shared/log/open';
import { wholeRange } from '../../../shared/log/read-events';
import { columnsOf } from '../../../shared/office/columns';
import type { Command } from '../../../shared/office/commands';
import { officeDomain } from '../../../shared/office/domain';
import { recordIdOf } from '../../../shared/record/identity';
import { fullOffice } from '../../functions/http/full-office';

const { commands, items, units } = fullOffice();

async function rowsOf(given: readonly Command[]) {
  const store = memoryStore();
  const log = openLog({
    store,
    workspace: 'office1',
    domain: officeDomain,
    now: () => '2018-04-28T01:00:00.000Z',
    random: (bytes) => new Uint8Array(bytes).fill(7),
    wait: async () => undefined,
  });
  const answers = await log.append(given, { person: 'p1', role: 'editor' });
  expect(answers.filter(({ status }) => status !== 'applied')).toEqual([]);
  const rows = await wholeRange(store, 'office1', everyKey);
  return rows.ok ? rows.value.filter(({ key }) => key.startsWith('e-')) : [];
}

/** Every text of what may have to go. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

test('columns of every kind: ids, days, figures; within the limits; nothing of a private part', async () => {
  const rows = await rowsOf(commands);
  const hidden = commands.flatMap((command) => ('personal' in command ? textsIn(command.personal) : []));
  expect(hidden.length).toBeGreaterThan(10);
  for (const row of rows) {
    expect(rowFault('office1', row)).toBeUndefined();
    const { json: _, ...plain } = row.columns;
    const said = Object.values(plain).map(String);
    expect(hidden.filter((text) => said.includes(text))).toEqual([]);
  }
  const seen = (kind: string) => rows.find(({ columns }) => columns.kind === kind)?.columns;
  expect(seen('unit')).toMatchObject({ record: units[0], name: '甲镇', replaces: 0, by: 'p1' });
  expect(seen('item')).toMatchObject({
    record: items[0],
    item: items[0],
    unit: units[0],
    day: '2018-04-10',
    month: '2018-04',
    stream: '信息',
  });
});

test('an adoption names its item or its sources; money and points are decimals, counts are numbers', async () => {
  const base = commands.find((one) => one.type === 'record' && one.kind === 'adoption');
  if (base?.type !== 'record' || base.kind !== 'adoption') throw new Error('the office has an adoption');
  const made = (n: number, more: object): Command => ({
    ...base,
    id: `k${n}`.padStart(32, '0'),
    record: recordIdOf('adoption', [`列${n}`]),
    data: { ...base.data, outletFee: 12_50, ...more },
  });
  const rows = await rowsOf([
    ...commands,
    made(1, { sources: [items[0]], use: 'single' }),
    made(2, { sources: [items[0], units[1]], use: 'composite' }),
  ]);
  expect(rows.at(-2)?.columns).toMatchObject({ kind: 'adoption', item: items[0], fee: '12.50' });
  expect(rows.at(-1)?.columns).toMatchObject({ sources: `${items[0]} ${units[1]}`, fee: '12.50' });
  expect(rows.at(-1)?.columns.item).toBeUndefined();
  const count = rows.find(({ columns }) => columns.kind === 'count')?.columns;
  expect(typeof count?.n).toBe('number');
  expect(rows.find(({ columns }) => columns.kind === 'score')?.columns.points).toMatch(/^-?\d+(\.\d{1,2})?$/);
});

test('a file names the item that it hangs on; evidence hangs on an adoption, which is none', () => {
  const columns = (record: string) =>
    columnsOf({ type: 'detached', data: { record, file: 'a'.repeat(64) } }, { person: 'p1', role: 'editor' });
  const adoption = recordIdOf('adoption', ['列']);
  expect(columns(items[0])).toMatchObject({ record: items[0], item: items[0] });
  expect(columns(adoption)).toEqual({ kind: 'detached', by: 'p1', record: adoption });
});
