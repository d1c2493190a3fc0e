/** Where items are kept, what was typed for the same time is compared with them: nothing is changed, differences are listed. */
import { isLocalDate } from '../calendar';
import type { OfficeState } from '../office/state';
import type { Count } from '../record/records';
import type { OfficePolicy } from '../rule/policy';
import { columnFor } from '../sheet/plan-outlets';
import { itemCoverage } from './coverage';
import { officeFacts } from './facts';
import type { Finding } from './findings';
import { outletLevels } from './outlet-levels';
import { type Tally, tallies } from './tally';

export function typedDifferences(state: OfficeState, policy: OfficePolicy): readonly Finding[] {
  if (state.count.size === 0) return [];
  const covered = itemCoverage(state);
  const byPeriod = new Map<string, [id: string, count: Count][]>();
  for (const [id, count] of state.count.entries()) {
    if (!covered(count.period) || state.withdrawn.get(id) || count.additional === true) continue;
    const key = `${count.period.from} ${count.period.to}`;
    const list = byPeriod.get(key);
    if (list) list.push([id, count]);
    else byPeriod.set(key, [[id, count]]);
  }
  return [...byPeriod.values()].flatMap((counts) => differencesOf(state, policy, counts));
}

function differencesOf(
  state: OfficeState,
  policy: OfficePolicy,
  counts: readonly (readonly [id: string, count: Count])[],
): readonly Finding[] {
  const { from, to } = counts[0]?.[1].period ?? { from: '', to: '' };
  if (!isLocalDate(from) || !isLocalDate(to)) return [];
  const period = { from, to };
  const { units } = tallies(state, officeFacts(state, policy, period), period);
  const columns = [...new Set(counts.flatMap(([, { outlet }]) => outlet ?? []))];
  const levels = outletLevels(state);
  const inColumn = (tally: Tally, column: string): number =>
    [...tally.byOutlet].reduce((sum, [outlet, n]) => sum + (columnFor(outlet, columns, levels) === column ? n : 0), 0);
  return counts.flatMap(([record, { unit, measure, outlet, n }]): Finding[] => {
    const tally = units.get(unit);
    const kept = tally && (outlet === null ? figureOf(tally, measure) : inColumn(tally, outlet));
    if (kept === null || kept === undefined || kept === n) return [];
    const name = state.unit.get(unit)?.name ?? '';
    return [
      { code: 'count-differs', record, field: 'n', detail: { unit: name, measure, outlet, printed: n, right: kept } },
    ];
  });
}

function figureOf(tally: Tally, measure: Count['measure']): number | null {
  return tally[measure];
}
