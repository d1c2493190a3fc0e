/** Everything that follows from the state for one period: a sealed one as it was sealed, an open one from the records. */
import type { Period } from '../calendar';
import { percent } from '../money';
import type { Correction } from '../office/month/acts';
import { type OfficeState, type Seal, spanKey } from '../office/state';
import { once } from '../once';
import { payoutOf } from '../payout/payout-of';
import type { OfficePolicy } from '../rule/policy';
import { type Finding, findings } from './findings';
import { type Fresh, fresh, homeOf } from './fresh';
import { groupBy } from './group-by';
import { homes } from './homes';
import { payeeFindings } from './payee-findings';
import { type Ranked, rank } from './ranking';
import { boardCorrections } from './residuals';
import { ruleFindings } from './rule-findings';
import { rulesNotYet } from './rules-not-yet';
import { monthsKept, rulesOn } from './rules-on';
import { sealedSettlement } from './sealed';
import type { Settlement, TypedScore, Uncredited } from './settlement';
import { typedDifferences } from './typed-differences';
import { whileUnchanged } from './while-unchanged';

export { rulesFor } from './rules-on';
export type { Settlement, TypedScore } from './settlement';

export const settle = whileUnchanged(16, spanKey, (state, period: Period): Settlement => {
  const now = fresh(state, period);
  const seal = state.seals.get(spanKey(period));
  const open = openSettlement(state, period, now, seal?.stands ? seal : null);
  if (open.seal !== null) return sealedSettlement(state, open, open.seal);
  const home = homeOf(state, period);
  const credits = once(() =>
    groupBy(
      now.credits.filter(({ scale }) => scale === 'points'),
      ({ unit }) => home(unit),
    ),
  );
  return {
    ...open,
    // Sums are asked for far more often than the lines that make them up.
    get credits() {
      return credits();
    },
  };
});

/** Whatever the period. */
const recordFindings = whileUnchanged(
  4,
  (policy: OfficePolicy) => policy,
  (state, policy): readonly Finding[] => [...findings(state, policy), ...typedDifferences(state, policy)],
);

function openSettlement(state: OfficeState, period: Period, now: Fresh, seal: Seal | null): Uncredited {
  const rules = now.segments[now.segments.length - 1]?.rules.ruleSet;
  if (!rules) throw new TypeError('a period of no month');
  const carried = seal ? [] : boardCorrections(state, period);
  const home = homeOf(state, period);
  const ruled = new Map<string | null, number>();
  for (const [unit, points] of now.sums.points) ruled.set(home(unit), (ruled.get(home(unit)) ?? 0) + points);
  const scores = groupBy(now.scores, ({ score }) => home(score.unit));
  const corrections = groupBy(carried, ({ unit }) => home(unit));
  const lines = homes(state, period, now.tallies, carried);
  const payout = payoutOf(state, period, now, rules.office);
  const units = lines.map(({ unit, name, board, tally }): Ranked => {
    const { submitted, items, adoptions } = tally;
    const rate = submitted === null || items === null ? undefined : percent(items, submitted, 2);
    const points = now.scored
      ? sumPoints(ruled.get(unit) ?? 0, scores.get(unit) ?? [], corrections.get(unit) ?? [])
      : null;
    return { unit, name, board, points, submitted, adopted: items, adoptions, rate: rate ?? null };
  });
  return {
    period,
    rules,
    rulesOf: new Map(monthsKept(period).map((month) => [month, rulesOn(state, month)])),
    tallies: { units: new Map(lines.map(({ unit, tally }) => [unit, tally])), office: officeTotal(now, carried) },
    boards: rank(units, rules.office),
    points: now.scored ? units.reduce((total, unit) => total + (unit.points ?? 0), 0) : null,
    scores,
    corrections,
    carried,
    payout,
    findings: [
      ...recordFindings(state, rules.office),
      ...rulesNotYet(state, now.segments),
      ...ruleFindings(now.issues),
      ...payeeFindings(state, payout),
    ],
    seal,
  };
}

function officeTotal({ tallies }: Fresh, carried: readonly Correction[]): Settlement['tallies']['office'] {
  const { submitted, counted, items, adoptions } = tallies.office;
  const more = (scale: Correction['scale'], figure: number | null): number | null => {
    const lines = carried.filter((line) => line.unit === null && line.scale === scale);
    return lines.length === 0 ? figure : lines.reduce((total, { amount }) => total + amount, figure ?? 0);
  };
  return {
    submitted: more('submitted', submitted),
    counted: more('counted', counted),
    items: more('items', items),
    adoptions: more('adoptions', adoptions),
  };
}

function sumPoints(ruled: number, scores: readonly TypedScore[], corrections: readonly Correction[]): number {
  const typed = scores.reduce((total, { score }) => total + score.points, ruled);
  return corrections.reduce((total, { scale, amount }) => total + (scale === 'points' ? amount : 0), typed);
}
