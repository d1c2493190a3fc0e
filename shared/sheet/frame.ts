/** Where do a table's records, notes and hidden rows stand, and by which column are its records named? */
import { columnLetter } from './address';
import type { Meant } from './fields';
import type { Found } from './find';
import type { Table } from './table';
import type { View } from './view';

export type Place = Pick<Table, 'sheet' | 'title' | 'period' | 'header'>;

export function bodyOf(records: readonly number[], left: number, right: number): Table['body'] {
  const top = records[0];
  const bottom = records[records.length - 1];
  return top === undefined || bottom === undefined
    ? null
    : { top: top + 1, bottom: bottom + 1, left: columnLetter(left), right: columnLetter(right) };
}

/** Lines above that are no titles, what stands between the records and is none, and what follows them; 1-based. */
export function notesOf(found: Found, inside: readonly number[], taken: ReadonlySet<number>): readonly number[] {
  const rows = new Set([
    ...found.above.filter((line) => line.title === undefined).map((line) => line.row),
    ...inside.filter((row) => !taken.has(row)),
    ...found.under.filter((row) => !taken.has(row)),
  ]);
  return [...rows].sort((a, b) => a - b).map((row) => row + 1);
}

export function hiddenOf(view: View, from: number, to: number): { readonly hidden?: readonly number[] } {
  const hidden = [...view.grid.hiddenRows].filter((r) => r >= from && r <= to).sort((a, b) => a - b);
  return hidden.length > 0 ? { hidden: hidden.map((r) => r + 1) } : {};
}

/** The first column of unit, person, outlet, title, task; one that says the same for every record is passed over. */
export function keyColumn(
  view: View,
  meant: readonly Meant[],
  cols: readonly number[],
  records: readonly number[],
): number {
  const same = (col: number): boolean => {
    const first = records[0];
    if (first === undefined || records.length < 2) return false;
    const text = view.text(first, col);
    return text !== '' && records.every((r) => view.text(r, col) === text);
  };
  for (const field of ['unit', 'person', 'outlet', 'title', 'task'] as const) {
    const col = cols.find((c, k) => meant[k]?.field === field && !same(c));
    if (col !== undefined) return col;
  }
  const rest = cols.find((_, k) => meant[k]?.field !== 'serial' && meant[k]?.field !== 'rank');
  return rest ?? cols[0] ?? 0;
}
