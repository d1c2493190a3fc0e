/** One click of a person as a correction that can be kept: this is the header, this column is …, no table. */

import { columnIndex } from './address';
import { fingerprintOf, rowLabel } from './apply';
import { type ColumnChange, type Correction, headKey, type RowRole } from './correction';
import type { Grid } from './grid';
import type { Line, Table, TableKind } from './table';
import { viewOf } from './view';

const printOf = (table: Table) => fingerprintOf(table.columns.flatMap((column) => column.path));

/** These rows of the sheet (1-based, both included) are the header. */
export function correctHeader(grid: Grid, top: number, bottom: number): Correction {
  const view = viewOf(grid);
  const texts: string[] = [];
  for (let row = top - 1; row < bottom; row++) texts.push(...view.pieces(row, 0, view.cols - 1).map((p) => p.text));
  return { fingerprint: fingerprintOf(texts), change: { what: 'header', rows: bottom - top + 1 } };
}

/** This column holds this. The neighbours are kept as well: they know the column again when its header is renamed. */
export function correctColumn(table: Table, col: string, meaning: ColumnChange): Correction {
  const at = table.columns.findIndex((column) => column.col === col);
  const leaf = (i: number) => headKey(table.columns[i]?.path.slice(-1)[0] ?? '');
  return {
    fingerprint: printOf(table),
    change: { what: 'column', path: table.columns[at]?.path ?? [], before: leaf(at - 1), after: leaf(at + 1), meaning },
  };
}

/** Where the units run along the columns: this line holds this. */
export const correctLine = (table: Table, { path }: Line, meaning: ColumnChange): Correction => ({
  fingerprint: printOf(table),
  change: { what: 'line', path, meaning },
});

export function correctKind(table: Table, kind: TableKind): Correction {
  return { fingerprint: printOf(table), change: { what: 'kind', kind } };
}

/** The records run down the rows although they looked as if they ran along the columns. */
export function correctOrientation(table: Table): Correction {
  return { fingerprint: printOf(table), change: { what: 'orientation', orientation: 'rows' } };
}

/** What this row (1-based) is; rows with the same label are so next month. */
export function correctRow(grid: Grid, table: Table, row: number, role: RowRole): Correction {
  const view = viewOf(grid);
  const left = columnIndex(table.columns[0]?.col ?? 'A');
  const right = columnIndex(table.columns[table.columns.length - 1]?.col ?? 'A');
  return { fingerprint: printOf(table), change: { what: 'row', label: rowLabel(view, row - 1, left, right), role } };
}

export function correctNoTable(table: Table): Correction {
  return { fingerprint: printOf(table), change: { what: 'no-table' } };
}
