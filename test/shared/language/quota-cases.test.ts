/** Every quota of every case workbook reads as a careful reader does, given what header and row say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuotas } from '../../../shared/language/quota';

interface CaseQuota {
  readonly record: string;
  readonly text: string;
  readonly cell: string;
  readonly [key: string]: unknown;
}
interface CaseColumn {
  readonly col: string;
  readonly per?: never;
  readonly of?: string | readonly string[];
  readonly counts?: never;
  readonly measure?: never;
}
interface CaseTable {
  readonly columns: readonly CaseColumn[];
  readonly quotas?: readonly CaseQuota[];
}

const folder = join(__dirname, '../../cases');
const files = [
  ...readdirSync(join(folder, 'sheets'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, 'sheets', name)),
  join(folder, 'sample/office-2018.json'),
];
const tables = files.flatMap((file) => {
  const content = JSON.parse(readFileSync(file, 'utf8')) as { tables: readonly CaseTable[] };
  return content.tables
    .filter((table) => table.quotas)
    .map((table, index) => [`${file.split('/').pop()} ${index}`, table] as const);
});

test.each(tables)('%s', (_, table) => {
  const byCell = new Map<string, CaseQuota[]>();
  for (const quota of table.quotas ?? []) {
    const key = `${quota.cell} ${quota.record}`;
    byCell.set(key, [...(byCell.get(key) ?? []), quota]);
  }
  for (const expected of byCell.values()) {
    const [first] = expected;
    const column = table.columns.find((one) => one.col === first?.cell.replace(/\d+/, ''));
    if (!first || !column) throw new Error('a quota without a column');
    const of = typeof column.of === 'string' ? column.of : column.of?.[0];
    // Where neither the column nor the cell says it, the rhythm comes from the row, title or notes: the last resort here.
    const per = column.per ?? (first.per as never);
    const read = readQuotas(first.text, {
      of,
      per: per ?? undefined,
      counts: column.counts,
      measure: column.measure,
      record: first.record,
    });
    const wanted = expected.map(({ record: _record, cell: _cell, counts, ...rest }) => ({
      ...rest,
      of: Array.isArray(rest.of) ? rest.of[0] : rest.of,
      ...(counts && column.counts ? { counts } : {}),
    }));
    expect(read).toEqual(wanted);
  }
});

test('there are quotas to read', () => {
  expect(tables.reduce((sum, [, table]) => sum + (table.quotas?.length ?? 0), 0)).toBeGreaterThan(150);
});
