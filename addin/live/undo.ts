/** 撤回上次写回: what was written is remembered cell by cell, and goes back where it still stands. */
import { at } from '../../shared/sheet/address';
import type { CellValue, Grid } from '../../shared/sheet/grid';
import type { CellWrite, Writes, Written } from '../../shared/sheet/writes';
import type { WrittenCells } from './kept';

type Mark = WrittenCells['cells'][number];

/** Read off before the writing. */
export function writtenCells(grids: readonly Grid[], { cells }: Pick<Writes, 'cells'>): WrittenCells {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return {
    cells: cells.map(({ sheet, row, col, value }): Mark => {
      const grid = bySheet.get(sheet);
      const formula = grid?.formulaAt(row, col);
      const before = grid?.values[row]?.[col] ?? null;
      const label = labelOf(grid, row, cells);
      return { sheet, row, col, label, before, ...(formula === undefined ? {} : { formula }), after: value };
    }),
  };
}

/** What we wrote last, by cell, as the planning of the next writing takes it. */
export function lastWritten(last: WrittenCells | null): ReadonlyMap<string, Written> {
  return new Map(
    (last?.cells ?? []).flatMap(({ sheet, row, col, after }) =>
      typeof after === 'boolean' ? [] : [[at(sheet, row, col), after] as const],
    ),
  );
}

/** Does the memory of the last writing hold this text: as a value, or as what its row is known by? */
export const remembers = ({ cells }: WrittenCells, text: string): boolean =>
  cells.some(({ label, before, after, formula }) =>
    [label, before, after, formula].some((value) => typeof value === 'string' && value.includes(text)),
  );

/** Where a text stands in the workbook, as 台账!D5. */
export const standsAt = (grids: readonly Grid[], text: string): readonly string[] =>
  grids.flatMap(({ sheet, values }) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, col) => (typeof value === 'string' && value.includes(text) ? [at(sheet, row, col)] : [])),
    ),
  );

export interface Undo {
  readonly cells: readonly CellWrite[];
  /** Cells that somebody changed since: they stay as they are. */
  readonly changed: readonly string[];
}

export function undo(grids: readonly Grid[], last: WrittenCells): Undo {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const cells: CellWrite[] = [];
  const changed: string[] = [];
  for (const { sheet, row, col, label, before, formula, after } of last.cells) {
    const grid = bySheet.get(sheet);
    const now: CellValue = grid?.values[row]?.[col] ?? null;
    const same = now === after && grid?.formulaAt(row, col) === undefined && labelOf(grid, row, last.cells) === label;
    if (!same || typeof before === 'boolean') changed.push(at(sheet, row, col));
    else
      cells.push({
        sheet,
        row,
        col,
        value: before,
        ...(formula === undefined ? {} : { formula }),
      });
  }
  return { cells, changed };
}

/** The first text of a row that the writing left alone: after rows were inserted or sorted another one stands there. */
function labelOf(
  grid: Grid | undefined,
  row: number,
  written: readonly Pick<CellWrite, 'sheet' | 'row' | 'col'>[],
): string | null {
  const line = grid?.values[row] ?? [];
  const own = new Set(written.flatMap((one) => (one.sheet === grid?.sheet && one.row === row ? [one.col] : [])));
  const found = line.find((value, col) => typeof value === 'string' && !own.has(col));
  return typeof found === 'string' ? found : null;
}
