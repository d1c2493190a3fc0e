/** 通联编号 and 通联状态: two columns of ours in a ledger, added with consent, so that a row stays the same record when it is sorted, renamed or copied. */
import { idColumn, statusColumn } from '../../shared/language/ledger-words';
import { cellName, columnIndex, parseAt } from '../../shared/sheet/address';
import type { Table } from '../../shared/sheet/table';
import type { CellWrite } from '../../shared/sheet/writes';
import type { Language } from '../../shared/text/sentence';
import { terms } from '../../shared/text/terms';
import type { Waiting } from './outbox';
import type { Pending } from './pending';
import type { WorkbookReading } from './read-workbook';

interface OwnColumns {
  /** Zero-based. */
  readonly id: number | undefined;
  readonly status: number | undefined;
}

export function ownColumnsOf({ columns }: Table): OwnColumns {
  const at = (word: string): number | undefined => {
    const found = columns.find(({ path }) => path.some((text) => text.trim() === word));
    return found && columnIndex(found.col);
  };
  return { id: at(idColumn), status: at(statusColumn) };
}

/** 未发送, 未报送, or the item's state at the office. */
export function statusIn(
  language: Language,
  waiting: readonly Waiting[],
  { states }: Pick<Pending, 'states'>,
): (record: string) => string {
  const { rowStates, itemStates } = terms[language];
  const waits = new Set(waiting.map(({ record }) => record));
  return (record) => {
    const state = states.get(record);
    return waits.has(record) ? rowStates.waiting : state === undefined ? rowStates.unsaid : itemStates[state];
  };
}

/** What is missing of the two columns, right of the table. @returns the cell that is in the way, where there is no room. */
export function addOwnColumns(
  read: WorkbookReading,
  table: Table,
  statusOf: (record: string) => string,
): readonly CellWrite[] | string {
  const { body, header, sheet, columns } = table;
  const grid = read.grids.find((one) => one.sheet === sheet);
  const last = Math.max(...columns.map(({ col }) => columnIndex(col)), body ? columnIndex(body.right) : 0);
  const standing = ownColumnsOf(table);
  const missing = [
    ...(standing.id === undefined ? [{ head: idColumn, of: (record: string) => record }] : []),
    ...(standing.status === undefined ? [{ head: statusColumn, of: statusOf }] : []),
  ].map((column, index) => ({ ...column, col: last + 1 + index }));
  for (let row = header.top - 1; row < (body?.bottom ?? header.bottom); row += 1) {
    for (const { col } of missing) {
      const covered = grid?.merges.some(
        (area) => area.top <= row && area.bottom >= row && area.left <= col && area.right >= col,
      );
      if (covered || (grid?.values[row]?.[col] ?? null) !== null) return `${sheet}!${cellName(row, col)}`;
    }
  }
  return missing.flatMap(({ head, of, col }) => [
    { sheet, row: header.bottom - 1, col, value: head },
    ...itemRows(read, table).map(({ record, row }) => ({ sheet, row, col, value: of(record) })),
  ]);
}

/** Ids for rows that have none yet, and where each stands now, in every ledger that has the columns. */
export function ownCells(read: WorkbookReading, statusOf: (record: string) => string): readonly CellWrite[] {
  return read.tables.flatMap((table) => {
    const { id, status } = ownColumnsOf(table);
    if (table.kind !== 'ledger' || ['copied', 'aside', 'changed'].includes(read.bindings.of(table).what)) return [];
    const values = read.grids.find(({ sheet }) => sheet === table.sheet)?.values ?? [];
    const cell = (row: number, col: number | undefined, value: string): readonly CellWrite[] =>
      col === undefined || values[row]?.[col] === value ? [] : [{ sheet: table.sheet, row, col, value }];
    return itemRows(read, table).flatMap(({ record, row }) => [
      ...cell(row, id, record),
      ...cell(row, status, statusOf(record)),
    ]);
  });
}

/** The rows in which an item of this table begins. */
export function itemRows(
  { reading }: WorkbookReading,
  { sheet, header, body }: Table,
): readonly { readonly record: string; readonly row: number }[] {
  return reading.records.flatMap(({ kind, record }) => {
    const title = kind === 'item' ? reading.places.get(record)?.title : undefined;
    const place = title === undefined ? undefined : parseAt(title);
    const here = place?.sheet === sheet && place.row >= header.bottom && place.row < (body?.bottom ?? 0);
    return here ? [{ record, row: place.row }] : [];
  });
}
