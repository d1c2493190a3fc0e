/** 新建下月: which cells turn a copy of this month's sheet into next month's? Titles say the next month, what was typed goes, units, formulas and layout stay. */
import { addMonths, firstDay, isLocalDate, lastDay, monthOf, monthParts, type Period } from '../../shared/calendar';
import { renamedMonth } from '../../shared/language/renamed-month';
import { columnIndex } from '../../shared/sheet/address';
import { likeness } from '../../shared/sheet/apply';
import type { Column, Table } from '../../shared/sheet/table';
import type { CellWrite } from '../../shared/sheet/writes';
import { bodyArea, headsOf, sameHeads } from './bindings';
import { ownColumnsOf } from './own-columns';
import type { WorkbookReading } from './read-workbook';

interface NextMonth {
  readonly period: Period;
  readonly cells: readonly CellWrite[];
  /** The sheet on which that month stands already: its figures would be counted twice. */
  readonly stands: string | undefined;
}

/** Undefined where the table is not about one month, or is none that is filled month by month. */
export function nextMonth(read: WorkbookReading, table: Table): NextMonth | undefined {
  const grid = read.grids.find(({ sheet }) => sheet === table.sheet);
  const { period } = table;
  if (!grid || !period || table.orientation !== 'rows' || (table.kind !== 'ledger' && table.kind !== 'tally'))
    return undefined;
  if (!isLocalDate(period.from) || !isLocalDate(period.to)) return undefined;
  const now = monthOf(period.from);
  if (monthOf(period.to) !== now) return undefined;
  const next = addMonths(now, 1);
  const cells: CellWrite[] = [];
  // The lines above the rows: title, remarks, header.
  for (let row = 0; row < table.header.bottom; row += 1) {
    (grid.values[row] ?? []).forEach((value, col) => {
      if (typeof value !== 'string' || grid.formulaAt(row, col) !== undefined) return;
      const said = renamedMonth(value, monthParts(now), monthParts(next));
      if (said !== value) cells.push({ sheet: grid.sheet, row, col, value: said });
    });
  }
  const body = bodyArea(table);
  const own = Object.values(ownColumnsOf(table));
  const emptied = table.columns.filter((column) => goes(table, column) || own.includes(columnIndex(column.col)));
  for (let row = table.header.bottom; row <= body.bottom; row += 1) {
    // Totals and labels of a tally stay; their figures follow, or are formulas.
    if (table.kind === 'tally' && !table.places.includes(row + 1)) continue;
    for (const { col: letter } of emptied) {
      const col = columnIndex(letter);
      const value = grid.values[row]?.[col] ?? null;
      if (value !== null && grid.formulaAt(row, col) === undefined)
        cells.push({ sheet: grid.sheet, row, col, value: null });
    }
  }
  const span = { from: firstDay(next), to: lastDay(next) };
  const title = table.title === null ? null : renamedMonth(table.title, monthParts(now), monthParts(next));
  const stands = read.tables.find(
    (other) =>
      other.kind === table.kind &&
      other.title === title &&
      other.period?.from === span.from &&
      other.period.to === span.to &&
      likeness({ heads: headsOf(other) }, { heads: headsOf(table) }) >= sameHeads,
  );
  return { period: span, cells, stands: stands?.sheet };
}

const counted: readonly Column['field'][] = ['submitted', 'adopted', 'rate', 'points', 'amount', 'rank', 'note'];
/** A ledger begins empty, but for its numbering; a tally keeps who is counted and what is asked of them. */
const goes = ({ kind }: Table, { field }: Column): boolean =>
  kind === 'ledger' ? field !== 'serial' : counted.includes(field);
