/** Which rows of a ledger say the same piece in the same place once more? */
import { keyOf } from '../../language/normalise';
import type { Problem } from '../../problem';
import { at, columnIndex } from '../address';
import type { Grid } from '../grid';
import type { Field, Table } from '../table';
import { viewOf } from '../view';

/** What tells two rows of one piece apart: the outlet that took it, the day, who wrote it. */
const telling: readonly Field[] = ['unit', 'title', 'outlet', 'level', 'placement', 'date', 'person', 'genre'];

export function repeatedRows(grid: Grid, table: Table): readonly Problem[] {
  const title = table.columns.find((column) => column.field === 'title');
  if (table.kind !== 'ledger' || !title) return [];
  const view = viewOf(grid);
  const col = columnIndex(title.col);
  const columns = table.columns.filter(({ field }) => telling.includes(field)).map((column) => columnIndex(column.col));
  const ticks = table.columns.filter(({ field }) => field === 'adopted').map((column) => columnIndex(column.col));
  const seen = new Map<string, number>();
  return table.places.flatMap((place): readonly Problem[] => {
    const row = Number(place) - 1;
    const merged = view.mergeAt(row, col);
    if (keyOf(view.text(row, col)) === '' || (merged && merged.top < row)) return [];
    const key = [...columns, ...ticks].map((each) => keyOf(view.text(row, each))).join('\n');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return [];
    }
    return [{ code: 'repeat', at: at(grid.sheet, row, col), detail: { of: at(grid.sheet, first, col) } }];
  });
}
