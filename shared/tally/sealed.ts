/** A sealed period as it was sealed: whatever was said since, its ranking stays. */
import { isYearMonth } from '../calendar';
import { type OfficeState, type Seal, spanKey } from '../office/state';
import { emptyRuleSet } from '../rule/rule-set';
import { homeOf } from './fresh';
import { groupBy } from './group-by';
import { creditKept } from './kept-credit';
import type { Settlement, Uncredited } from './settlement';

/** @param open the same period from the records as they are now; its payout and findings stay. */
export function sealedSettlement(state: OfficeState, open: Uncredited, seal: Seal): Settlement {
  const part = state.sealParts.get(spanKey(seal.period)) ?? { credits: [], tallies: [], scores: [] };
  const home = homeOf(state, seal.period);
  const { points, ...office } = seal.office;
  return {
    ...open,
    rulesOf: new Map(
      seal.rulesOf.flatMap(({ month, seq }) =>
        isYearMonth(month)
          ? [[month, { seq, ruleSet: state.ruleVersions.get(String(seq))?.ruleSet ?? emptyRuleSet }] as const]
          : [],
      ),
    ),
    tallies: {
      units: new Map(
        part.tallies.map(({ unit, byOutlet, ...tally }) => [unit, { ...tally, byOutlet: new Map(byOutlet) }]),
      ),
      office,
    },
    boards: seal.boards,
    points,
    credits: groupBy(part.credits.map(creditKept), ({ unit }) => home(unit)),
    scores: groupBy(part.scores, ({ score }) => home(score.unit)),
    carried: seal.corrections,
    corrections: groupBy(seal.corrections, ({ unit }) => home(unit)),
    seal,
  };
}
