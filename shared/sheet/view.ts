/** What stands at a place of a grid once merges are followed and empty margins are cut off? */
import { bare } from '../language/normalise';
import type { Area, CellValue, Grid } from './grid';

/** One text or figure of a row where it is anchored. */
export interface Piece {
  readonly col: number;
  /** Last column that the cell covers. */
  readonly right: number;
  /** Last row that the cell covers. */
  readonly bottom: number;
  readonly value: string | number | boolean;
  /** Without white space. */
  readonly text: string;
}

export interface View {
  readonly grid: Grid;
  /** Rows up to the last filled one, columns up to the last filled or merged one. */
  readonly rows: number;
  readonly cols: number;
  /** The cell's own value, null where it is blank or covered. */
  own(row: number, col: number): CellValue;
  /** The value that a reader sees there: a covered cell has that of its anchor. */
  seen(row: number, col: number): CellValue;
  /** `seen` without white space, '' where blank. */
  text(row: number, col: number): string;
  mergeAt(row: number, col: number): Area | undefined;
  /** The row's filled cells that are anchored in it, between two columns. */
  pieces(row: number, left: number, right: number): readonly Piece[];
}

export function isBlank(value: CellValue | undefined): value is null | undefined | '' {
  return value === null || value === undefined || value === '' || (typeof value === 'string' && value.trim() === '');
}

const valueAt = (grid: Grid, row: number, col: number): CellValue => {
  const value = grid.values[row]?.[col];
  return isBlank(value) ? null : value;
};

/** Merges wider than this are decoration over the whole sheet. */
const widestMerge = 400;

export function viewOf(grid: Grid): View {
  let rows = 0;
  let cols = 0;
  grid.values.forEach((row, r) => {
    for (let c = row.length - 1; c >= 0; c--) {
      if (isBlank(row[c])) continue;
      rows = r + 1;
      if (c >= cols) cols = c + 1;
      break;
    }
  });
  const merges = grid.merges.filter(
    (m) => m.top < rows && m.left < Math.max(cols, 1) && m.right - m.left < widestMerge,
  );
  for (const m of merges) if (valueAt(grid, m.top, m.left) !== null && m.right >= cols) cols = m.right + 1;

  const owners = new Int32Array(merges.length > 0 ? rows * cols : 0);
  merges.forEach((m, i) => {
    for (let r = m.top; r <= Math.min(m.bottom, rows - 1); r++)
      owners.fill(i + 1, r * cols + m.left, r * cols + Math.min(m.right, cols - 1) + 1);
  });
  const mergeAt = (row: number, col: number): Area | undefined =>
    owners.length === 0 || row < 0 || col < 0 || row >= rows || col >= cols
      ? undefined
      : merges[(owners[row * cols + col] ?? 0) - 1];
  const own = (row: number, col: number): CellValue => {
    const value = valueAt(grid, row, col);
    if (value === null) return null;
    const merge = mergeAt(row, col);
    return merge && (merge.top !== row || merge.left !== col) ? null : value;
  };
  const seen = (row: number, col: number): CellValue => {
    const merge = mergeAt(row, col);
    return merge ? valueAt(grid, merge.top, merge.left) : valueAt(grid, row, col);
  };
  return {
    grid,
    rows,
    cols,
    own,
    seen,
    mergeAt,
    text: (row, col) => textOf(seen(row, col)),
    pieces(row, left, right) {
      const out: Piece[] = [];
      for (let col = left; col <= right; col++) {
        const value = own(row, col);
        if (value === null) continue;
        const merge = mergeAt(row, col);
        out.push({ col, right: merge?.right ?? col, bottom: merge?.bottom ?? row, value, text: textOf(value) });
      }
      return out;
    },
  };
}

export function textOf(value: CellValue): string {
  return value === null ? '' : bare(String(value));
}
