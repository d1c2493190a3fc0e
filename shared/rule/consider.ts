/** Which rows were looked at for an adoption, and why did each apply or not? Asked for one line at a time. */

import type { FactName } from './condition';
import { compile, lineHolds } from './engine/compile';
import { sightOf, type World } from './engine/item-case';
import { worthOf } from './engine/worth';
import type { Facts, Scale } from './facts';
import type { RuleSet } from './rule-set';

export interface Considered {
  readonly rule: string;
  /** The row's value cell. */
  readonly at: string;
  /** used: it made the figure; beaten: it fits, but a more specific or an upper row stands; open: a fact is missing. */
  readonly state: 'used' | 'beaten' | 'unfit' | 'open';
  /** The first condition that does not hold, or whose fact is missing. */
  readonly fact?: FactName;
  readonly cell?: string;
}

/** Rows on adoptions of the scale, in the sheet's order; empty where the adoption is not among the facts. */
export function consider(
  ruleSet: RuleSet,
  facts: Facts,
  item: string,
  adoption: string,
  scale: Scale,
): readonly Considered[] {
  const compiled = compile(ruleSet);
  const people = new Map((facts.people ?? []).map((person) => [person.name, person]));
  const world: World = { units: new Map(facts.units.map((unit) => [unit.id, unit])), people };
  const lines = compiled.scales.find((found) => found.scale === scale);
  const record = facts.items.find(({ id }) => id === item);
  const adopted = record?.adoptions.find(({ id }) => id === adoption);
  if (!lines || !record || !adopted) return [];
  const sight = sightOf(compiled, world);
  const seen = sight.adoption(sight.side(record), adopted);
  const used = new Set(worthOf(lines, seen, null, adopted.share ?? null).rules);
  const found = new Map<string, Considered>();
  for (const stage of ['base', 'add', 'times', 'cap', 'floor'] as const) {
    for (const line of lines.lines('adoption', stage)) {
      const { rule } = line;
      const known = found.get(rule.id);
      if (known && known.state !== 'unfit') continue;
      const { held, missing } = lineHolds(line, seen);
      if (held === 'yes')
        found.set(rule.id, { rule: rule.id, at: rule.at, state: used.has(rule.id) ? 'used' : 'beaten' });
      else {
        const fact = missing ?? line.matchers.find((matcher) => matcher.holds(seen) === 'no')?.fact;
        const cell = rule.when.find((condition) => condition.fact === fact)?.at;
        found.set(rule.id, {
          rule: rule.id,
          at: rule.at,
          state: missing ? 'open' : 'unfit',
          ...(fact ? { fact } : {}),
          ...(cell ? { cell } : {}),
        });
      }
    }
  }
  const order = new Map(ruleSet.rules.map(({ id }, index) => [id, index]));
  return [...found.values()].sort((one, other) => (order.get(one.rule) ?? 0) - (order.get(other.rule) ?? 0));
}
