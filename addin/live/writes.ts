/** Which cells of the workbook get the figures: the tallies of this period, and the sheets of ours. */
import { ownSheets } from '../../shared/circular/own-sheets';
import type { RankingLine } from '../../shared/contract/results';
import { keyOf } from '../../shared/language/normalise';
import { outletKey } from '../../shared/language/rule/outlet-word';
import { parseFen } from '../../shared/money';
import { type Plan, planWrites, type UnitResult } from '../../shared/sheet/plan';
import type { Writes, Written } from '../../shared/sheet/writes';
import type { Language } from '../../shared/text/sentence';
import { cellsOf, type Figures } from './figures';
import type { WorkbookReading } from './read-workbook';

interface PlannedWrites {
  readonly writes: Writes;
  /** Cell by cell, old → new, and what has no place or must not be overwritten. */
  readonly plans: readonly Plan[];
}

/** @param force overwrite formulas and foreign values too: everywhere, or in the named cells. */
export function planFor(
  { grids, tables, reading, bindings }: WorkbookReading,
  figures: Figures,
  language: Language,
  force: boolean | ReadonlySet<string> = false,
  written?: ReadonlyMap<string, Written>,
): PlannedWrites {
  const { period, ranking, payouts } = figures;
  const lines = ranking.boards.flatMap((board) => board.ranking);
  const gross = new Map<string, number>();
  for (const { unit, gross: amount } of payouts.lines) {
    if (unit !== null) gross.set(unit, (gross.get(unit) ?? 0) + (parseFen(amount) ?? 0));
  }
  const results = new Map(lines.map((line) => [keyOf(line.unit), resultOf(line, gross.get(line.unit) ?? 0)]));
  const outlets = new Map(
    reading.records.flatMap((wanted) =>
      wanted.kind === 'outlet' ? [[outletKey(wanted.data.name), wanted.data.level] as const] : [],
    ),
  );
  const plans = tables
    .filter((table) => !['copied', 'aside'].includes(bindings.of(table).what))
    .filter(
      ({ kind, period: printed }) => kind === 'tally' && printed?.from === period.from && printed.to === period.to,
    )
    .flatMap((table) => {
      const grid = grids.find(({ sheet }) => sheet === table.sheet);
      if (!grid) return [];
      const named = new Set(table.records.map(keyOf));
      // A tally whose counts were taken over gets what follows from them, never its own counts again.
      const isSource = reading.sources.includes(table);
      const own = new Map(
        [...results]
          .filter(([unit]) => named.has(unit))
          .map(([unit, result]) => [unit, isSource ? withoutCounts(result) : result]),
      );
      return [planWrites({ grid, table, results: own, outlets, force, ...(written ? { written } : {}) })];
    });
  const cells = (records: readonly string[]): readonly string[] => cellsOf(reading.places, records);
  return {
    plans,
    writes: {
      cells: plans.flatMap((plan) => plan.cells),
      sheets: ownSheets(period, ranking, payouts, cells, language),
    },
  };
}

export function writesFor(read: WorkbookReading, figures: Figures, language: Language): Writes {
  return planFor(read, figures, language).writes;
}

function withoutCounts({ points, place }: UnitResult): UnitResult {
  return { ...(points === undefined ? {} : { points }), ...(place === undefined ? {} : { place }) };
}

function resultOf(line: RankingLine, gross: number): UnitResult {
  const { submitted, counted, adopted, adoptions, byOutlet, points, place, rate } = line;
  return {
    ...(submitted === null ? {} : { submitted }),
    ...(counted === null ? {} : { counted }),
    ...(adopted === null ? {} : { items: adopted }),
    ...(adoptions === null ? {} : { adoptions }),
    byOutlet,
    ...(points === null ? {} : { points: Number(points), place }),
    rate: rate === null ? null : Number(`${rate.slice(0, -1)}e-2`),
    amount: gross / 100,
  };
}
