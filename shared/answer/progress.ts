/** The answer to getProgress: what every unit has sent in, month by month and stream by stream, what it owes, when it last filed. */
import { addMonths, monthOf, monthSpan, type Period, type YearMonth } from '../calendar';
import type { Output } from '../contract/operations';
import { unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import { completions, unitsIn } from '../tally/completion';
import { officeFacts } from '../tally/facts';
import { rulesFor } from '../tally/rules-on';

type Line = Output<'getProgress'>['lines'][number];

export function progressAnswer(state: OfficeState, period: Period): Output<'getProgress'> {
  const months = monthsOf(period);
  const settled = months.map((month) => unitsIn(state, monthSpan(month, month)));
  const byStream = streamsOf(state, period, months);
  const owed = owedIn(state, period);
  const lines = [...state.unit.entries()].flatMap(([unit, { name }]): Line[] => {
    if (!unitOn(state, unit, period.to)?.there) return [];
    const streams = byStream.get(unit) ?? new Map<string, Stream>();
    const counts = settled.map((units) => {
      const tally = units.get(unit);
      return tally?.counted ?? tally?.submitted ?? null;
    });
    const last = [...streams.values()].reduce<string | null>((most, { lastOn }) => later(most, lastOn), null);
    const { submitted = null, adopted = null } = owed.get(unit) ?? {};
    return [
      {
        unit,
        name,
        stream: null,
        counts,
        owedSubmitted: submitted,
        owedAdopted: adopted,
        // Who sends news alone is not silent, though no task counts it.
        zeros: zerosAtEnd(
          counts.map((n, month) =>
            [...streams.values()].reduce<number | null>((sum, one) => (sum ?? 0) + (one.counts[month] ?? 0), n),
          ),
        ),
        lastOn: last,
      },
      ...[...streams].flatMap(([stream, { counts: n, lastOn }]): Line[] =>
        stream === ''
          ? []
          : [{ unit, name, stream, counts: n, owedSubmitted: null, owedAdopted: null, zeros: zerosAtEnd(n), lastOn }],
      ),
    ];
  });
  return { months: [...months], lines };
}

function monthsOf({ from, to }: Period): readonly YearMonth[] {
  const months: YearMonth[] = [];
  for (let month = monthOf(from); month <= monthOf(to) && months.length < mostMonths; month = addMonths(month, 1))
    months.push(month);
  return months;
}
const mostMonths = 24;

interface Stream {
  readonly counts: number[];
  lastOn: string | null;
}

/** Receipts that count, by unit and stream; '' where the office does not tell streams apart. */
function streamsOf(
  state: OfficeState,
  period: Period,
  months: readonly YearMonth[],
): ReadonlyMap<string, Map<string, Stream>> {
  const places = new Map<string, number>(months.map((month, index) => [month, index]));
  const found = new Map<string, Map<string, Stream>>();
  for (const { item, whyNot } of officeFacts(state, rulesFor(state, period).office, period).entries) {
    const { unit, receivedOn, received, stream } = item;
    if (receivedOn === null || received !== 'yes') continue;
    const of = found.get(unit) ?? new Map<string, Stream>();
    found.set(unit, of);
    const key = stream ?? '';
    const kept = of.get(key) ?? { counts: months.map(() => 0), lastOn: null };
    of.set(key, kept);
    if (receivedOn <= period.to) kept.lastOn = later(kept.lastOn, receivedOn);
    const place = places.get(receivedOn.slice(0, 7));
    if (place !== undefined && whyNot === null) kept.counts[place] = (kept.counts[place] ?? 0) + 1;
  }
  return found;
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

function owedIn(
  state: OfficeState,
  period: Period,
): ReadonlyMap<string, { submitted: number | null; adopted: number | null }> {
  const found = new Map<string, { submitted: number | null; adopted: number | null }>();
  for (const { task, short } of completions(state, period)) {
    if (short === null) continue;
    const of = found.get(task.unit) ?? { submitted: null, adopted: null };
    const what = task.counts === 'adopted' ? 'adopted' : 'submitted';
    of[what] = (of[what] ?? 0) + short;
    found.set(task.unit, of);
  }
  return found;
}

function zerosAtEnd(counts: readonly (number | null)[]): number {
  let zeros = 0;
  for (const n of [...counts].reverse()) {
    if (n !== 0) break;
    zeros += 1;
  }
  return zeros;
}
