/** Which cells hold a figure that we wrote, whenever that was? They are ours to replace. */
import { at } from '../../shared/sheet/address';
import type { Grid } from '../../shared/sheet/grid';
import type { CellWrite, Written } from '../../shared/sheet/writes';
import { foundAgain, marksOf } from './found-again';
import type { OwnFigures } from './kept';

/** By cell as it stands now, as the planning of the next writing takes it. */
export function figuresStanding(grids: readonly Grid[], own: OwnFigures | null): ReadonlyMap<string, Written> {
  return new Map(standing(grids, own).flatMap(({ sheet, row, col, value }) => [[at(sheet, row, col), value] as const]));
}

/** What is ours once these figures are written. */
export function figuresAfter(grids: readonly Grid[], own: OwnFigures | null, cells: readonly CellWrite[]): OwnFigures {
  const all = new Map([...standing(grids, own), ...cells].map((cell) => [at(cell.sheet, cell.row, cell.col), cell]));
  const marks = [...all.values()].map(({ sheet, row, col, value }) => ({ sheet, row, col, after: value }));
  return marksOf(grids, marks, ({ after }) => after);
}

function standing(grids: readonly Grid[], own: OwnFigures | null): readonly CellWrite[] {
  if (!own) return [];
  return foundAgain(grids, own).flatMap(({ mark: { after }, place }): CellWrite[] => {
    if (!place || typeof after === 'boolean') return [];
    const { grid, row, col } = place;
    const stands = (grid.values[row]?.[col] ?? null) === after && grid.formulaAt(row, col) === undefined;
    return stands && after !== null ? [{ sheet: grid.sheet, row, col, value: after }] : [];
  });
}
