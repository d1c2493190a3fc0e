/** On which lines do units stand? A merged unit's figures go to its successor; ended ones stand while they have figures. */
import type { Period } from '../calendar';
import type { Correction } from '../office/month/acts';
import { successorOn, unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Tallies, Tally } from './tally';

export interface Home {
  readonly unit: string;
  readonly name: string;
  readonly board: string | null;
  readonly tally: Tally;
}

const nothing: Tally = {
  submitted: null,
  counted: null,
  items: null,
  adoptions: null,
  byOutlet: new Map(),
  records: [],
};
const measures = ['submitted', 'counted', 'items', 'adoptions'] as const;

/** In the order of the units; `corrections` are added to the figures of the line on which they stand. */
export function homes(
  state: OfficeState,
  period: Period,
  { units }: Tallies,
  corrections: readonly Correction[],
): readonly Home[] {
  const sums = new Map<string, Tally>();
  for (const [unit, tally] of units) {
    const home = successorOn(state, unit, period.to);
    const known = sums.get(home);
    sums.set(home, known ? added(known, tally) : tally);
  }
  for (const { scale, unit, amount } of corrections) {
    const measure = measures.find((name) => name === scale);
    if (measure === undefined || unit === null) continue;
    const home = successorOn(state, unit, period.to);
    const known = sums.get(home) ?? nothing;
    sums.set(home, { ...known, [measure]: (known[measure] ?? 0) + amount });
  }
  return [...state.unit.entries()].flatMap(([unit, first]) => {
    const on = unitOn(state, unit, period.to) ?? { ...first, there: true, into: null };
    const tally = sums.get(unit) ?? nothing;
    const { name, board, there, into } = on;
    const figures = measures.some((measure) => (tally[measure] ?? 0) !== 0);
    const wasThere = unitOn(state, unit, period.from)?.there ?? true;
    if (into !== null || (!there && !wasThere && !figures)) return [];
    return [{ unit, name, board, tally }];
  });
}

function added(a: Tally, b: Tally): Tally {
  const byOutlet = new Map(a.byOutlet);
  for (const [outlet, n] of b.byOutlet) byOutlet.set(outlet, (byOutlet.get(outlet) ?? 0) + n);
  const sum = (x: number | null, y: number | null): number | null => (x === null ? y : x + (y ?? 0));
  return {
    submitted: sum(a.submitted, b.submitted),
    counted: sum(a.counted, b.counted),
    items: sum(a.items, b.items),
    adoptions: sum(a.adoptions, b.adoptions),
    byOutlet,
    records: [...a.records, ...b.records],
  };
}
