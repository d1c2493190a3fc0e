/** How wide are a sheet's columns and how high its rows on the page? A grid tells no widths; they follow from what stands in the cells. */
import type { Area, Grid } from '../../shared/sheet/grid';
import { display } from './display';

export interface GridMeasure {
  /** Pixels from the sheet's edge to each column, and one more for the end. */
  readonly lefts: readonly number[];
  readonly tops: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** The merged area that a cell begins, or that covers it. */
  mergeAt(row: number, col: number): Area | undefined;
}

export const rowHeight = 26;
const lineHeight = 18;
const narrowest = 44;
const widest = 260;
/** Rows that decide on the widths. */
const looked = 300;

export function measureGrid(grid: Grid): GridMeasure {
  const rows = Math.max(grid.values.length + 3, 24);
  const columns = Math.max(grid.width + 1, 8);
  const merges = new Map<number, Area[]>();
  for (const area of grid.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, rows); row++)
      merges.set(row, [...(merges.get(row) ?? []), area]);
  }
  const mergeAt = (row: number, col: number): Area | undefined =>
    merges.get(row)?.find((area) => col >= area.left && col <= area.right);

  const widths = Array.from({ length: columns }, () => 72);
  for (let col = 0; col < grid.width; col++) {
    let most = 0;
    for (let row = 0; row < Math.min(looked, grid.values.length); row++) {
      const value = grid.values[row]?.[col] ?? null;
      if (value === null || mergeAt(row, col)) continue;
      most = Math.max(most, ...display(value, grid.formatAt(row, col)).split('\n').map(textWidth));
    }
    widths[col] = grid.hiddenColumns.has(col) ? 0 : Math.min(widest, Math.max(narrowest, most + 16));
  }
  const lefts = [0];
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width);

  const tops = new Float64Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    const height = grid.hiddenRows.has(row) ? 0 : heightOf(grid, row, widths, mergeAt);
    tops[row + 1] = (tops[row] ?? 0) + height;
  }
  return { lefts, tops, rows, columns, mergeAt };
}

/** The row at a height, found by halving. */
export function rowAt(tops: Float64Array, height: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A Han character is as wide as its height, and so are dots and dashes between them; a Latin letter is about half as wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u00b6' ? 13.4 : 7.4;
  return width;
}

function heightOf(grid: Grid, row: number, widths: readonly number[], mergeAt: GridMeasure['mergeAt']): number {
  // Long ledgers have even rows; headers are where texts wrap.
  if (row > looked) return rowHeight;
  let lines = 1;
  const values = grid.values[row] ?? [];
  for (let col = 0; col < values.length; col++) {
    const value = values[col];
    if (typeof value !== 'string') continue;
    const area = mergeAt(row, col);
    if (area && area.bottom > area.top) continue;
    const room = area ? sum(widths, area.left, area.right) : (widths[col] ?? widest);
    const needed = value
      .split('\n')
      .reduce((count, line) => count + Math.max(1, Math.ceil(textWidth(line) / Math.max(20, room - 12))), 0);
    lines = Math.max(lines, Math.min(4, needed));
  }
  return rowHeight + (lines - 1) * lineHeight;
}

function sum(widths: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let col = from; col <= to; col++) total += widths[col] ?? 0;
  return total;
}
