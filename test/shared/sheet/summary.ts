/** A recognised table in a few lines that can be read beside its drawing. */
import type { Meaning, Table } from '../../../shared/sheet/table';

const meaning = (m: Meaning): string =>
  [
    m.path.join('/'),
    ' = ',
    m.field,
    m.outlet ? ` @${m.outlet}` : '',
    m.cumulative ? ' cumulative' : '',
    m.part === undefined ? '' : m.part ? ' part' : ' sum',
    m.per ? ` per ${m.per}` : '',
    m.counts ? ` ${m.counts}` : '',
  ].join('');

export function summaryOf(table: Table): readonly string[] {
  const { body, header, period } = table;
  const span = period ? `${period.from} to ${period.to}` : 'no period';
  const place = body ? `${body.left}${body.top}:${body.right}${body.bottom}` : 'blank';
  const list = (name: string, values: readonly unknown[]) =>
    values.length > 0 ? [`  ${name} ${values.join(', ')}`] : [];
  return [
    `${table.kind}${table.orientation === 'columns' ? ' across' : ''}; ${table.title ?? 'no title'}; ${span}`,
    `  header ${header.top}-${header.bottom}, body ${place}, key ${table.key}`,
    ...table.columns.map((c) => `  ${c.col} ${meaning(c)}`),
    ...(table.rows ?? []).map((r) => `  ${r.row} ${meaning(r)}`),
    ...list('records', table.records),
    ...list('totals', table.totals),
    ...list('notes', table.notes),
    ...list(
      'sections',
      table.sections.map((s) => `${s.label} ${s.from}-${s.to}`),
    ),
    ...list(
      'quotas',
      (table.quotas ?? []).map((q) =>
        `${q.cell} ${q.none ? 'none' : `${q.min ?? ''}..${q.max ?? ''}`} ${q.per ?? ''}`.trim(),
      ),
    ),
  ];
}
