/** A recognised table with its grid at hand: which row is which record, and what stands in a cell, merges looked through. */
import { dittoMark } from '../../language/ledger-words';
import { normalise } from '../../language/normalise';
import { at, columnIndex } from '../address';
import type { CellValue, Grid } from '../grid';
import type { Column, Field, Table } from '../table';
import { viewOf } from '../view';

export interface View {
  readonly table: Table;
  readonly grid: Grid;
  /** Zero-based sheet rows of the records, in order. Empty where the units run along the columns. */
  readonly rows: readonly number[];
  /** Columns of this field in sheet order. */
  columns(field: Field): readonly ViewColumn[];
  /** The value that shows in a cell: a merged cell's value for every cell it covers. */
  value(row: number, col: number): CellValue;
  /** The same as normalised text, null where blank. */
  text(row: number, col: number): string | null;
  /** The first cell of the merged cell that covers this one, as 报送采用台账!L17. */
  at(row: number, col: number): string;
  /** Is this the first row of the (merged) cell? */
  begins(row: number, col: number): boolean;
}

export interface ViewColumn {
  readonly index: number;
  readonly column: Column;
  /** The header's texts joined. */
  readonly head: string;
}

export function view(table: Table, grid: Grid): View {
  const sheet = viewOf(grid);
  const topLeft = (row: number, col: number): readonly [number, number] => {
    const area = sheet.mergeAt(row, col);
    return area ? [area.top, area.left] : [row, col];
  };
  // 〃 and 同上 say what stands above, as far as this table goes.
  const first = table.body ? table.body.top - 1 : 0;
  const value = (row: number, col: number): CellValue => {
    let at = row;
    let found = sheet.seen(at, col);
    while (at > first && typeof found === 'string' && found.length <= 4 && dittoMark.test(found)) {
      at -= 1;
      found = sheet.seen(at, col) ?? found;
    }
    return found;
  };
  const columns = table.columns.map((column) => ({
    index: columnIndex(column.col),
    column,
    head: normalise(column.path.join('')),
  }));
  return {
    table,
    grid,
    rows: table.orientation === 'rows' ? table.places.map((place) => Number(place) - 1) : [],
    columns: (field) => columns.filter((entry) => entry.column.field === field),
    value,
    text: (row, col) => {
      const found = value(row, col);
      const text = found === null ? '' : normalise(String(found));
      return text === '' ? null : text;
    },
    at: (row, col) => at(grid.sheet, ...topLeft(row, col)),
    begins: (row, col) => topLeft(row, col)[0] === row,
  };
}
