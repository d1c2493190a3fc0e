/** Do printed places follow from the figures, per board, with ties as 1-1-3 or 1-1-2? */
import { readPlace } from '../../language/place';
import type { Values } from './equation';
import type { Cell, FigureLine, Lattice } from './lattice';

export interface WrongPlace {
  readonly cell: Cell;
  readonly printed: number;
  readonly right: number;
  /** The figure by which the rest is ranked. */
  readonly by: Cell;
}

interface Entry {
  readonly record: number;
  readonly place: number;
  readonly figure: number;
}

type Ties = '1-1-3' | '1-1-2';

/** What ranks are made of, the likeliest first. */
const rankable = ['points', 'rate', 'adopted', 'submitted', 'amount', 'other'];

function likelihood({ meaning }: FigureLine): number {
  const field = rankable.indexOf(meaning.field);
  return field * 4 + (meaning.part === true ? 2 : 0) + (meaning.cumulative ? 1 : 0);
}

/** Units without a printed place (organisers, with a dash) take no part and shift nobody. */
function entries(
  lattice: Lattice,
  values: Values,
  rank: FigureLine,
  by: FigureLine,
  records: readonly number[],
): readonly Entry[] {
  return records.flatMap((record) => {
    const cell = lattice.cell(record, rank.place);
    const place = readPlace(lattice.grid.values[cell.row]?.[cell.col] ?? null);
    const figure = values(lattice.cell(record, by.place));
    return place === undefined || figure === undefined ? [] : [{ record, place, figure: figure ?? 0 }];
  });
}

function wrongIn(board: readonly Entry[], ties: Ties): readonly (Entry & { readonly right: number })[] {
  const byFigure = new Map<number, Entry[]>();
  for (const entry of board) {
    const equal = byFigure.get(entry.figure);
    if (equal) equal.push(entry);
    else byFigure.set(entry.figure, [entry]);
  }
  const wrong: (Entry & { readonly right: number })[] = [];
  let right = 1;
  for (const [, equal] of [...byFigure].sort(([a], [b]) => b - a)) {
    const first = right;
    // Equal figures with different places were parted by a tie-breaker that the sheet need not show.
    const parted = equal.length > 1 && new Set(equal.map((other) => other.place)).size === equal.length;
    const last = parted ? first + equal.length - 1 : first;
    for (const entry of equal) if (entry.place < first || entry.place > last) wrong.push({ ...entry, right: first });
    right += ties === '1-1-2' ? 1 : equal.length;
  }
  return wrong.sort((a, b) => a.record - b.record);
}

/** Two places that stand in each other's rows: one slip, not two. */
function isSwap(wrong: readonly (Entry & { readonly right: number })[], ranked: number): boolean {
  const [one, other] = wrong;
  return wrong.length === 2 && ranked >= 5 && one?.place === other?.right && one?.right === other?.place;
}

/** Places that differ, under the order, the boards and the way of counting ties that fit most of them. */
export function wrongPlaces(lattice: Lattice, values: Values, mended: Values): readonly WrongPlace[] {
  const rank = lattice.fields.find((line) => line.meaning.field === 'rank');
  if (!rank) return [];
  const bySection = lattice.sections.map((section) =>
    lattice.records.filter((record) => record >= section.from - 1 && record <= section.to - 1),
  );
  const divisions = [[lattice.records], ...(bySection.length > 1 ? [bySection] : [])];
  // 总计 under the outlets, with the places in the row below it.
  const sums = lattice.sumLines.map((place): FigureLine => ({ meaning: { path: [], field: 'adopted' }, place }));
  const trials = [...lattice.fields, ...sums]
    .filter((line) => rankable.includes(line.meaning.field))
    .flatMap((by) =>
      divisions.flatMap((division) =>
        (['1-1-3', '1-1-2'] as const).map((ties) => {
          const boards = division.map((records) => entries(lattice, values, rank, by, records));
          const ranked = boards.reduce((total, board) => total + board.length, 0);
          const levels = new Set(boards.flat().map((entry) => entry.figure)).size;
          return { by, ties, division, ranked, levels, wrong: boards.flatMap((board) => wrongIn(board, ties)) };
        }),
      ),
    );
  const [best] = [...trials].sort(
    (a, b) => a.wrong.length - a.ranked - (b.wrong.length - b.ranked) || likelihood(a.by) - likelihood(b.by),
  );
  if (!best || best.ranked < 3 || best.levels < 2) return [];
  if (best.wrong.length > Math.max(1, Math.floor(best.ranked / 5)) && !isSwap(best.wrong, best.ranked)) return [];
  // A place that fits the mended figure was printed from it: the figure is at fault and is reported for itself.
  const still = new Set(
    best.division
      .flatMap((records) => wrongIn(entries(lattice, mended, rank, best.by, records), best.ties))
      .map((entry) => entry.record),
  );
  return best.wrong
    .filter((entry) => still.has(entry.record))
    .map((entry) => ({
      cell: lattice.cell(entry.record, rank.place),
      printed: entry.place,
      right: entry.right,
      by: lattice.cell(entry.record, best.by.place),
    }));
}
