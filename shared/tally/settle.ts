/** Everything that follows from the state for one period: tallies, points, ranking, payout, what has to be pointed out. */
import { isLocalDate, type Period, within } from '../calendar';
import { percent } from '../money';
import type { OfficeState } from '../office/state';
import { type Payout, payout } from '../payout/payout';
import type { Score } from '../record/records';
import { price } from '../rule/price';
import type { Credit } from '../rule/result';
import type { RuleSet } from '../rule/rule-set';
import { emptyRuleSet } from '../rule/rule-set';
import { figuresOf, itemCoverage } from './coverage';
import { officeFacts } from './facts';
import { type Finding, findings } from './findings';
import { type Board, type Ranked, rank } from './ranking';
import { type Tallies, tallies } from './tally';
import { typedDifferences } from './typed-differences';

/** A typed part of a unit's score, where no rules compute it. */
export interface TypedScore {
  readonly id: string;
  readonly score: Score;
}

export interface Settlement {
  readonly period: Period;
  readonly rules: RuleSet;
  readonly tallies: Tallies;
  readonly boards: readonly Board[];
  /** Hundredths; null where nothing gives points. */
  readonly points: number | null;
  /** Point lines by unit. */
  readonly credits: ReadonlyMap<string, readonly Credit[]>;
  readonly scores: ReadonlyMap<string, readonly TypedScore[]>;
  readonly payout: Payout;
  readonly findings: readonly Finding[];
}

export function settle(state: OfficeState, period: Period): Settlement {
  const rules = rulesFor(state, period);
  const known = officeFacts(state, rules.office, period);
  const counted = tallies(state, known, period);
  const result = price(rules, known.facts);
  const inPeriod = result.credits.filter(({ date }) => date !== null && isLocalDate(date) && within(date, period));
  const pointLines = inPeriod.filter(({ scale }) => scale === 'points');
  const credits = groupBy(pointLines, ({ unit }) => unit);
  const scores = rules.scales.includes('points') ? new Map<string, TypedScore[]>() : typedScores(state, period);
  const scored = rules.scales.includes('points') || scores.size > 0;
  const units = [...state.unit.entries()].map(([unit, { name, board }]): Ranked => {
    const tally = counted.units.get(unit);
    const { submitted = null, items = null, adoptions = null } = tally ?? {};
    const rate = submitted === null || items === null ? undefined : percent(items, submitted, 2);
    const points = scored ? sumPoints(credits.get(unit) ?? [], scores.get(unit) ?? []) : null;
    return { unit, name, board, points, submitted, adopted: items, adoptions, rate: rate ?? null };
  });
  return {
    period,
    rules,
    tallies: counted,
    boards: rank(units, rules.office),
    points: scored ? units.reduce((total, unit) => total + (unit.points ?? 0), 0) : null,
    credits,
    scores,
    payout: payout(inPeriod, rules.office),
    findings: [
      ...findings(state, rules.office, known.standings, known.adoptions),
      ...typedDifferences(state, rules.office),
      ...ruleFindings(result.issues),
    ],
  };
}

/** The rule set that was valid when the period ended: the latest one valid from before then. */
export function rulesFor(state: OfficeState, period: Period): RuleSet {
  let best: { readonly validFrom: string | null; readonly ruleSet: RuleSet } | undefined;
  for (const rules of state.rules.values()) {
    if ((rules.validFrom ?? '') <= period.to && (!best || (rules.validFrom ?? '') >= (best.validFrom ?? '')))
      best = rules;
  }
  return best?.ruleSet ?? emptyRuleSet;
}

function sumPoints(credits: readonly Credit[], scores: readonly TypedScore[]): number {
  const typed = scores.reduce((total, { score }) => total + score.points, 0);
  return credits.reduce((total, { amount }) => total + (amount ?? 0), typed);
}

/** A unit's typed parts; its typed sum only where it has none. */
function typedScores(state: OfficeState, period: Period): ReadonlyMap<string, readonly TypedScore[]> {
  const covered = itemCoverage(state);
  const all = [...state.score.entries()].filter(([, score]) => !covered(score.period));
  const parted = new Set(all.filter(([, { part }]) => part !== null).map(([, { unit }]) => unit));
  const series = groupBy(
    all
      .filter(([, { unit, part }]) => (part !== null) === parted.has(unit))
      .map(([id, score]) => ({ id, score, period: score.period })),
    ({ score }) => JSON.stringify([score.unit, score.part]),
  );
  const chosen = [...series.values()].flatMap((list) => figuresOf(list, period));
  return groupBy(chosen, ({ score }) => score.unit);
}

/** Issues of the engine name the record they are about in their detail. */
function ruleFindings(
  issues: readonly { readonly code: Finding['code']; readonly detail?: Finding['detail'] }[],
): readonly Finding[] {
  return issues.map(({ code, detail = {} }) => {
    const of = (name: string): string | null => (typeof detail[name] === 'string' ? String(detail[name]) : null);
    const adoption = of('adoption');
    const item = of('item');
    const record =
      adoption !== null && item !== null
        ? `${adoption}/${item}`
        : (adoption ?? item ?? of('count') ?? of('unit') ?? '');
    return { code, record, field: of('field') ?? '', detail };
  });
}

function groupBy<T>(values: readonly T[], key: (value: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}
