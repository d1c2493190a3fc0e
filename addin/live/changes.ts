/** What would writing change? Cells old → new, and sheets of ours. */
import { at } from '../../shared/sheet/address';
import type { CellValue, Grid } from '../../shared/sheet/grid';
import type { CellWrite, Writes, Written } from '../../shared/sheet/writes';

export interface Change {
  /** 通报表!H7 */
  readonly at: string;
  readonly before: CellValue;
  readonly after: Written;
}

export interface Changes {
  readonly cells: readonly Change[];
  readonly sheets: readonly string[];
  /** The same writes without the cells that stand as they should. */
  readonly writes: Writes;
}

export function changesOf(grids: readonly Grid[], writes: Writes): Changes {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  const standing = ({ sheet, row, col }: CellWrite): CellValue => sheets.get(sheet)?.values[row]?.[col] ?? null;
  const differing = writes.cells.filter((cell) => cell.formula !== undefined || standing(cell) !== cell.value);
  return {
    cells: differing.map((cell) => ({
      at: at(cell.sheet, cell.row, cell.col),
      before: standing(cell),
      after: cell.value,
    })),
    sheets: writes.sheets.map(({ name }) => name),
    writes: { cells: differing, sheets: writes.sheets },
  };
}
