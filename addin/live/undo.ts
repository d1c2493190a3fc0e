/** 撤回上次写回: what was written is remembered cell by cell, and goes back where it still stands. */
import { at } from '../../shared/sheet/address';
import type { Grid } from '../../shared/sheet/grid';
import type { CellWrite, Writes } from '../../shared/sheet/writes';
import { shiftFormula } from '../workbook/package/shift-formula';
import { foundAgain, marksOf } from './found-again';
import type { OwnFigures, WrittenCells } from './kept';
import { partlyOver } from './partly-over';

/** Read off before the writing. @param whole rows change places: a part of them alone must never go back. */
export function writtenCells(
  grids: readonly Grid[],
  { cells }: Pick<Writes, 'cells'>,
  whole: boolean = false,
): WrittenCells {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const noted = cells.map(({ sheet, row, col, value }) => {
    const grid = bySheet.get(sheet);
    const formula = grid?.formulaAt(row, col);
    const before = grid?.values[row]?.[col] ?? null;
    return { sheet, row, col, before, ...(formula === undefined ? {} : { formula }), after: value };
  });
  return { ...marksOf(grids, noted, ({ after }) => after), whole };
}

/** Does the memory of what was written hold this text: as a value, or as what its row or column is known by? */
export const remembers = ({ cells, heads }: OwnFigures | WrittenCells, text: string): boolean =>
  heads.some(({ head }) => head.includes(text)) ||
  cells.some((mark) => Object.values(mark).some((value) => typeof value === 'string' && value.includes(text)));

/** Where a text stands in the workbook, as 台账!D5. */
export const standsAt = (grids: readonly Grid[], text: string): readonly string[] =>
  grids.flatMap(({ sheet, values }) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, col) => (typeof value === 'string' && value.includes(text) ? [at(sheet, row, col)] : [])),
    ),
  );

export interface Undo {
  readonly cells: readonly CellWrite[];
  /** Cells that somebody changed since, named where they stand or stood: they stay as they are. */
  readonly changed: readonly string[];
}

export function undo(grids: readonly Grid[], last: WrittenCells): Undo {
  const cells: CellWrite[] = [];
  const changed: string[] = [];
  const shifts = new Set<string>();
  for (const { mark, place } of foundAgain(grids, last)) {
    const back = place && goesBack(mark, place);
    if (back) cells.push(back);
    else changed.push(place ? at(place.grid.sheet, place.row, place.col) : at(mark.sheet, mark.row, mark.col));
    if (place) shifts.add(`${mark.sheet} ${place.row - mark.row} ${place.col - mark.col}`);
  }
  // Rows that were put in order and then sorted once more: their former order says nothing any longer.
  const torn = last.whole && shifts.size > new Set(last.cells.map(({ sheet }) => sheet)).size;
  if (last.whole && (changed.length > 0 || torn))
    return {
      cells: [],
      changed: changed.length > 0 ? changed : cells.map(({ sheet, row, col }) => at(sheet, row, col)),
    };
  return { cells, changed };
}

function goesBack(
  { row: wasRow, col: wasCol, before, formula, after }: WrittenCells['cells'][number],
  { grid, row, col }: { readonly grid: Grid; readonly row: number; readonly col: number },
): CellWrite | undefined {
  const now = grid.values[row]?.[col] ?? null;
  if (now !== after || grid.formulaAt(row, col) !== undefined || typeof before === 'boolean') return undefined;
  const cell = { sheet: grid.sheet, row, col, value: before };
  if (formula === undefined) return cell;
  if (row === wasRow && col === wasCol) return { ...cell, formula };
  return col === wasCol && staysInRow(formula, grid.sheet, wasRow)
    ? { ...cell, formula: shiftFormula(formula, row - wasRow, 0) }
    : undefined;
}

/** Of a formula over other rows, or one that names its row for good, nobody knows how Excel would have moved it along. */
const staysInRow = (formula: string, sheet: string, row: number): boolean =>
  !/!|\$\d/.test(formula) && !partlyOver(formula, sheet, { sheet, top: 0, bottom: Number.POSITIVE_INFINITY }, row);
