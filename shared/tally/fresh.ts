/** What the records and rules give for a period now, whether or not it was sealed: nothing is carried into it. */
import type { Period } from '../calendar';
import { successorOn } from '../office/reference/on';
import { type OfficeState, type Span, spanKey } from '../office/state';
import { once } from '../once';
import type { PricedItems } from '../rule/engine/priced-items';
import { priceBeside, priceItems } from '../rule/price';
import type { Credit, RuleResult } from '../rule/result';
import type { RuleSet } from '../rule/rule-set';
import { adjustmentCredits } from './adjustments';
import { asked } from './asked';
import { figuresOf } from './coverage';
import { type CreditSums, creditSums, creditsIn, type Given } from './credit-sums';
import { type OfficeFacts, officeFacts } from './facts';
import { type Segment, segmentsOf } from './rules-on';
import type { TypedScore } from './settlement';
import { type Tallies, tallies } from './tally';
import { whileUnchanged } from './while-unchanged';

export interface Fresh {
  readonly segments: readonly Segment[];
  readonly known: OfficeFacts;
  readonly tallies: Tallies;
  /** Of all scales, dated in the period. */
  readonly credits: readonly Credit[];
  /** What they add up to. */
  readonly sums: CreditSums;
  /** By unit, where no rules give points. */
  readonly scores: readonly TypedScore[];
  /** Something gives points. */
  readonly scored: boolean;
  readonly issues: RuleResult['issues'];
}

/** As many periods as are asked for together: a year with its months. */
export const fresh = whileUnchanged(16, spanKey, (state, period: Period): Fresh => {
  const segments = segmentsOf(state, period);
  const last = segments[segments.length - 1];
  if (!last) throw new TypeError('a period of no month');
  const known = officeFacts(state, last.rules.ruleSet.office, period);
  const adjusted = adjustmentCredits(state, period);
  const given: Given[] = [];
  let issues: RuleResult['issues'] = [];
  for (const { period: part, rules } of segments) {
    const office = segments.length === 1 ? known : officeFacts(state, rules.ruleSet.office, part);
    const priced = itemsPriced(state, rules.ruleSet, office);
    const quotas = asked(state, rules.ruleSet, part);
    const facts = quotas.length > 0 ? { ...office.facts, quotas } : office.facts;
    const beside = priceBeside(rules.ruleSet, facts, priced);
    const parts = priced?.parts ?? [];
    for (const { credits } of parts) given.push({ credits, period: part });
    given.push({ credits: beside.credits, period: part });
    issues = [...parts.flatMap((one) => one.issues), ...beside.issues];
  }
  given.push({ credits: adjusted, period });
  const ruled = segments.some(({ rules }) => rules.ruleSet.scales.includes('points'));
  const scores = ruled ? [] : typedScores(state, period);
  const lines = once(() => creditsIn(given));
  return {
    segments,
    known,
    tallies: tallies(state, known, period),
    // Sums are asked for far more often than the lines that make them up.
    get credits() {
      return lines();
    },
    sums: creditSums(state, given),
    scores,
    scored: ruled || scores.length > 0 || adjusted.some(({ scale }) => scale === 'points'),
    issues,
  };
});

type Priced = PricedItems | null;

/** Few rule sets hold at a time. */
const pricings = whileUnchanged(
  4,
  (ruleSet: RuleSet) => ruleSet,
  () => new Map<string, Priced>(),
);

/** What was priced last, under which rules, units and people: after an edit all but a few items are as they were. */
interface Former {
  readonly ruleSet: RuleSet;
  readonly people: string;
  readonly priced: PricedItems;
}

const formers = new WeakMap<OfficeState, Former>();

/** All items under a rule set, as long as units and people are the same. */
function itemsPriced(state: OfficeState, ruleSet: RuleSet, { world, facts, parts }: OfficeFacts): Priced {
  const byWorld = pricings(state, ruleSet);
  const known = byWorld.get(world);
  if (known !== undefined) return known;
  // One is large; of two the reader may go to and fro.
  if (byWorld.size > 1) byWorld.clear();
  const former = formers.get(state);
  const people = `${world} ${peopleRevision(state)}`;
  const same = former?.ruleSet === ruleSet && former.people === people;
  const priced = priceItems(ruleSet, facts, parts, same ? former.priced : undefined);
  if (priced !== null) formers.set(state, { ruleSet, people, priced });
  byWorld.set(world, priced);
  return priced;
}

/** While it stays, nobody said anything of units or people. */
const peopleRevision = ({ unit, unitChanges, person, personChanges }: OfficeState): number =>
  unit.revision + unitChanges.revision + person.revision + personChanges.revision;

/** On whose line a unit's figures stand in boards of a period; as it is now, whenever it is asked. */
export function homeOf(state: OfficeState, { to }: Span): (unit: string | null) => string | null {
  const known = new Map<string, string>();
  for (const [unit] of state.unit.entries()) known.set(unit, successorOn(state, unit, to));
  return (unit) => (unit === null ? null : (known.get(unit) ?? unit));
}

/** A unit's typed parts; its typed sum only where it has none. Asked only where no rules give points. */
function typedScores(state: OfficeState, period: Period): readonly TypedScore[] {
  if (state.score.size === 0) return [];
  const all = [...state.score.entries()].flatMap(([id, typed]) => {
    const late = state.late.get(id)?.countsOn ?? null;
    const score = late === null ? typed : { ...typed, period: { from: late, to: late } };
    return state.withdrawn.get(id) ? [] : [{ id, score, period: score.period }];
  });
  const parted = new Set(all.filter(({ score }) => score.part !== null).map(({ score }) => score.unit));
  const series = new Map<string, (typeof all)[number][]>();
  for (const entry of all) {
    const { unit, part } = entry.score;
    if ((part !== null) !== parted.has(unit)) continue;
    const key = JSON.stringify([unit, part]);
    const list = series.get(key);
    if (list) list.push(entry);
    else series.set(key, [entry]);
  }
  return [...series.values()].flatMap((list) => figuresOf(list, period).map(({ id, score }) => ({ id, score })));
}
