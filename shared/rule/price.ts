/** What do the rules give for what happened? Every point, fen and counted piece as a line; time grows with the number of adoptions. */
import { batchLines, type Pooled } from './engine/batch-lines';
import { compile, type ScaleLines } from './engine/compile';
import { countLines } from './engine/count-lines';
import type { Work } from './engine/done';
import { sink } from './engine/emit';
import { withinTask } from './engine/gate';
import { sightOf, type World } from './engine/item-case';
import { itemLines, type Memo } from './engine/item-lines';
import { priceLines } from './engine/price-lines';
import { quotaLines } from './engine/quota-lines';
import { everybody } from './engine/subjects';
import { sameTopic } from './engine/topics';
import { capLines, eventLines, lumpLines, placeLines, potLines, totalLines } from './engine/unit-lines';
import type { Worth } from './engine/worth';
import type { Facts, ItemFacts } from './facts';
import type { CreditReason, RuleResult } from './result';
import type { RuleSet } from './rule-set';

/**
 * Lines for all facts given, each with the date on which it counts; those about tasks, totals, pots and places are reckoned
 * over `facts.period`. Nothing depends on the order in which facts come.
 */
export function price(ruleSet: RuleSet, facts: Facts): RuleResult {
  const compiled = compile(ruleSet);
  const people = everybody(facts);
  const world: World = { units: new Map(facts.units.map((unit) => [unit.id, unit])), people };
  const sight = sightOf(compiled, world);
  const items = new Map(facts.items.map((item) => [item.id, item]));
  const out = sink();
  const counting = ruleSet.scales.includes('count');
  const work: Work = { facts, items, sight, credits: out.credits, counting };
  const gated = withinTask(compiled, { ...work, counting: false }, world, people);
  const topics = new Map(compiled.scales.map(({ scale, policy }) => [scale, sameTopic(facts.items, policy)]));
  const why = ({ scale }: ScaleLines, item: ItemFacts): CreditReason | null => {
    if (!item.counts) return 'not-counted';
    if (topics.get(scale)?.has(item.id)) return 'same-topic';
    return gated.get(scale)?.has(item.id) ? 'within-quota' : null;
  };

  const memo: Memo = new Map<string, readonly Worth[]>();
  const pooled: Pooled[] = [];
  for (const item of facts.items)
    itemLines(compiled, sight, memo, world, item, (scale) => why(scale, item), pooled, out);
  countLines(compiled, facts, world, out);
  batchLines(pooled, facts.period, out);
  priceLines(compiled, facts, items, sight, world, out);
  potLines(compiled, facts, sight, (scale, id) => why(scale, items.get(id) as ItemFacts) !== null, out); // safe: the ids are those of facts.items
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
