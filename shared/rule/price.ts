/** What do the rules give for what happened? Every point, fen and counted piece as a line; time grows with the number of adoptions. */
import { batchLines } from './engine/batch-lines';
import { compile } from './engine/compile';
import { countLines } from './engine/count-lines';
import { workOf } from './engine/done';
import { sink } from './engine/emit';
import { eventLines, lumpLines } from './engine/event-lines';
import { withinTask } from './engine/gate';
import { sightOf, type World } from './engine/item-case';
import { potLines } from './engine/pot-lines';
import { priceLines } from './engine/price-lines';
import { type PricedItems, pricedItems, pricedParts, topicsOf, whyNothing } from './engine/priced-items';
import { quotaLines } from './engine/quota-lines';
import { everybody } from './engine/subjects';
import { capLines, placeLines, totalLines } from './engine/total-lines';
import type { Facts, ItemFacts, PersonFacts } from './facts';
import type { RuleResult } from './result';
import type { RuleSet } from './rule-set';

/**
 * Lines for all facts given, each with the date on which it counts; those about tasks, totals, pots and places are reckoned
 * over `facts.period`. Nothing depends on the order in which facts come.
 */
export function price(ruleSet: RuleSet, facts: Facts): RuleResult {
  return priceBeside(ruleSet, facts, null);
}

/**
 * The lines of `price` that are not in `known`.
 * @param known what `priceItems` gave for the same rules, items, units and people; null where it gave nothing.
 */
export function priceBeside(ruleSet: RuleSet, facts: Facts, known: PricedItems | null): RuleResult {
  const compiled = known?.compiled ?? compile(ruleSet);
  // Who is named only among authors matters to lines about persons alone.
  const people =
    ruleSet.rules.some(({ on, every, payee }) => !ofItems.has(on) || every !== null || payee === 'person') ||
    (facts.quotas?.length ?? 0) > 0
      ? everybody(facts)
      : listed(facts);
  const world: World = { units: new Map(facts.units.map((unit) => [unit.id, unit])), people };
  const sight = sightOf(compiled, world);
  const out = sink(() => known?.parts.flatMap(({ credits }) => credits) ?? []);
  const work = workOf(facts, sight, out.all, ruleSet.scales.includes('count'));
  const gated = known ? new Map() : withinTask(compiled, work, world, people);
  const topics = known?.topics ?? topicsOf(compiled, facts.items);
  const why = whyNothing(topics, gated);
  const pooled = known
    ? known.parts.flatMap((part) => part.pooled)
    : pricedItems(compiled, sight, world, facts.items, why, out);
  countLines(compiled, facts, world, out);
  batchLines(pooled, facts.period, out);
  priceLines(compiled, work, world, out);
  potLines(compiled, facts, sight, (scale, item) => why(scale, item) !== null, out);
  const { quotas, barred } = quotaLines(compiled, work, world, people, out);
  eventLines(compiled, facts, world, people, out);
  lumpLines(compiled, facts, world, people, barred, out);
  totalLines(compiled, facts, world, people, out);
  placeLines(compiled, facts, world, people, barred, out);
  capLines(compiled, facts, world, people, out);
  return {
    credits: out.credits,
    quotas,
    flags: ruleSet.office.nameZero.value ? flagsOf(facts) : [],
    issues: out.issues,
  };
}

/**
 * The part of `price` that every period has in common; null where a task decides, in each, which items count.
 * @param parts the items.
 * @param former what it gave for the same rules, units and people, before some of the parts changed.
 */
export function priceItems(
  ruleSet: RuleSet,
  facts: Pick<Facts, 'units' | 'people' | 'items'>,
  parts: readonly (readonly ItemFacts[])[],
  former?: PricedItems,
): PricedItems | null {
  const compiled = former?.compiled ?? compile(ruleSet);
  if (compiled.gates.length > 0) return null;
  const world: World = { units: new Map(facts.units.map((unit) => [unit.id, unit])), people: listed(facts) };
  const topics = topicsOf(compiled, facts.items);
  const sight = former?.sight ?? sightOf(compiled, world);
  return { compiled, sight, topics, parts: pricedParts(compiled, sight, world, parts, topics, former) };
}

const ofItems: ReadonlySet<string> = new Set(['adoption', 'submission', 'instruction', 'award', 'item', 'price']);
const listed = (facts: Pick<Facts, 'people'>): ReadonlyMap<string, PersonFacts> =>
  new Map((facts.people ?? []).map((person) => [person.name, person]));

/** 零报送, 零采用: units with nothing to show in the period. */
function flagsOf(facts: Facts): RuleResult['flags'] {
  const { from, to } = facts.period;
  const inside = (date: string | null): boolean => date === null || (date >= from && date <= to);
  const submitted = new Set<string | null>();
  const adopted = new Set<string | null>();
  for (const item of facts.items) {
    if (item.submitted && inside(item.receivedOn)) submitted.add(item.unit);
    if (item.counts && item.adoptions.some(({ date }) => inside(date))) adopted.add(item.unit);
  }
  for (const { unit, n, measure } of facts.counts) if (n > 0) (measure === 'submitted' ? submitted : adopted).add(unit);
  return facts.units.flatMap((unit) => [
    ...(submitted.has(unit.id) ? [] : [{ unit: unit.id, flag: 'nothing-submitted' as const }]),
    ...(adopted.has(unit.id) ? [] : [{ unit: unit.id, flag: 'nothing-adopted' as const }]),
  ]);
}
