/** What does a workbook remember once a sheet was reported: which tables are live, and which of their rows the office has. */
import { columnIndex, contains, parseAt } from '../../shared/sheet/address';
import type { Table } from '../../shared/sheet/table';
import type { Memo } from '../workbook/port';
import { bodyArea, headsOf } from './bindings';
import { canGo } from './gone';
import { type Binding, keepBinding } from './kept';
import type { PendingRow } from './pending';
import type { WorkbookReading } from './read-workbook';
import type { Outcome } from './send';

/** Makes a table live, or notes where it stands now. */
export function bindTable(id: string, table: Table, before: Binding | undefined, use: Binding['use'] = 'live'): Memo {
  const binding: Binding = {
    use,
    title: table.title ?? '',
    sheet: table.sheet,
    heads: headsOf(table),
    known: before?.known ?? [],
    turns: before?.turns ?? {},
    bases: before?.bases ?? {},
  };
  return { texts: keepBinding(id, binding), bind: [{ id, sheet: table.sheet, area: bodyArea(table) }] };
}

/**
 * @param agreed the records in which sheet and office are of one mind now, each with its base.
 * @param newId gives an id of eight letters and digits.
 */
export function afterReport(
  read: WorkbookReading,
  kept: ReadonlyMap<string, Binding>,
  sheet: string,
  rows: readonly PendingRow[],
  outcomes: readonly Outcome[],
  agreed: ReadonlyMap<string, string>,
  newId: () => string,
): Memo {
  const went = new Set(outcomes.filter(({ status }) => status !== 'refused').map(({ record }) => record));
  const waiting = new Set(rows.filter(({ record }) => !went.has(record)).map(({ record }) => record));
  const turned = rows.filter(({ what, record }) => (what === 'gone' || what === 'back') && went.has(record));
  const away = new Set(turned.filter(({ what }) => what === 'gone').map(({ record }) => record));
  const texts: Record<string, string | null> = {};
  const bind: { id: string; sheet: string; area: ReturnType<typeof bodyArea> }[] = [];
  for (const table of read.tables) {
    const standing = read.bindings.of(table);
    if (table.sheet !== sheet || (standing.what !== 'free' && standing.what !== 'live')) continue;
    const own = recordsOf(read, table).filter((record) => canGo(record) && !waiting.has(record));
    if (standing.what === 'free' && own.length === 0) continue;
    const id = standing.what === 'live' ? standing.id : newId();
    const before = kept.get(id);
    const turns = { ...before?.turns };
    for (const { record } of turned) {
      if (before?.known.includes(record) || turns[record] !== undefined) turns[record] = (turns[record] ?? 0) + 1;
    }
    const known = [...new Set([...(before?.known ?? []), ...own])].filter((record) => !away.has(record));
    const binding: Binding = {
      use: 'live',
      title: table.title ?? '',
      sheet: table.sheet,
      heads: headsOf(table),
      known,
      turns,
      bases: basesOf(known, before?.bases ?? {}, agreed),
    };
    Object.assign(texts, keepBinding(id, binding));
    bind.push({ id, sheet: table.sheet, area: bodyArea(table) });
  }
  return { texts, bind };
}

function basesOf(
  known: readonly string[],
  before: Readonly<Record<string, string>>,
  agreed: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    known.flatMap((record) => {
      const base = agreed.get(record) ?? before[record];
      return base === undefined ? [] : [[record, base]];
    }),
  );
}

/** Records whose first cell stands in the table. */
function recordsOf({ reading }: WorkbookReading, table: Table): readonly string[] {
  const body = bodyArea(table);
  const area = {
    ...body,
    top: Math.min(body.top, table.header.top - 1),
    left: Math.min(body.left, columnIndex(table.columns[0]?.col ?? 'A')),
  };
  return reading.records.flatMap(({ record }) => {
    const [first] = Object.values(reading.places.get(record) ?? {});
    const place = first === undefined ? undefined : parseAt(first.split(':')[0] ?? '');
    return place?.sheet === table.sheet && contains(area, place.row, place.col) ? [record] : [];
  });
}
