/** Which figures stand where in a table, whether its records run down the rows or along the columns? */
import { isNought, readNumber } from '../../language/number';
import { cellName, columnIndex } from '../address';
import type { CellValue, Grid } from '../grid';
import type { Meaning, Section, Table } from '../table';

/** Zero-based. */
export interface Cell {
  readonly row: number;
  readonly col: number;
}

export interface FigureLine {
  readonly meaning: Meaning;
  /** Zero-based column, or row where the records run along the columns. */
  readonly place: number;
}

export interface Lattice {
  readonly table: Table;
  readonly grid: Grid;
  readonly fields: readonly FigureLine[];
  /** Zero-based rows of the records, or columns. */
  readonly records: readonly number[];
  /** Places of sums along the same axis as `records`. */
  readonly totals: readonly number[];
  /** Places of sums along the axis of `fields`: sum lines of a table whose records run along the columns. */
  readonly sumLines: readonly number[];
  readonly sections: readonly Section[];
  cell(record: number, field: number): Cell;
}

export const cellKey = ({ row, col }: Cell): string => `${row},${col}`;

export function latticeOf(grid: Grid, table: Table): Lattice | undefined {
  if (!table.body) return undefined;
  const place = (value: number | string): number => (typeof value === 'number' ? value - 1 : columnIndex(value));
  const alongRows = table.orientation === 'rows';
  const fields = alongRows
    ? table.columns.map((column) => ({ meaning: column, place: columnIndex(column.col) }))
    : (table.rows ?? []).map((line) => ({ meaning: line, place: line.row - 1 }));
  const isRecordAxis = (value: number | string): boolean => (typeof value === 'number') === alongRows;
  return {
    table,
    grid,
    fields: [...fields].sort((a, b) => a.place - b.place),
    records: table.places.map(place),
    totals: table.totals.filter(isRecordAxis).map(place),
    sumLines: table.totals.filter((total) => !isRecordAxis(total)).map(place),
    sections: alongRows ? table.sections : [],
    cell: (record, field) => (alongRows ? { row: record, col: field } : { row: field, col: record }),
  };
}

/** What a cell adds to a sum: null for a blank (which counts as nought), undefined for text that is no figure. */
export type Figure = number | null | undefined;

export function figureOf(value: CellValue): Figure {
  if (value === null || (typeof value === 'string' && isNought(value))) return null;
  return readNumber(value);
}

/** Reads figures of a grid; a covered cell of a merge is blank, its anchor has the figure. */
export function figureReader(grid: Grid): (cell: Cell) => Figure {
  const covered = new Set<string>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let col = merge.left; col <= Math.min(merge.right, merge.left + 100); col += 1) {
        if (row !== merge.top || col !== merge.left) covered.add(cellKey({ row, col }));
      }
    }
  }
  return (cell) => (covered.has(cellKey(cell)) ? null : figureOf(grid.values[cell.row]?.[cell.col] ?? null));
}

/** E18:K18 where the cells are a run, else E18, G18, K18; long lists are cut. */
export function rangeText(cells: readonly Cell[]): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return '';
  const run = (step: (cell: Cell, index: number) => boolean): boolean => cells.every(step);
  const across = run((cell, index) => cell.row === first.row && cell.col === first.col + index);
  const down = run((cell) => cell.col === first.col);
  const name = (cell: Cell): string => cellName(cell.row, cell.col);
  if (cells.length > 1 && (across || down)) return `${name(first)}:${name(last)}`;
  return cells.slice(0, 6).map(name).join('+') + (cells.length > 6 ? '+…' : '');
}
