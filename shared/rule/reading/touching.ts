/** 千字以下 and 千字以上 both touch 1000: the upper band has it, as the lower one's end is moved by one step. */
import type { Condition } from '../condition';
import type { Rule } from '../rule-set';

export function withoutTouching(rules: readonly Rule[]): readonly Rule[] {
  const starts = new Map<string, Set<number>>();
  for (const rule of rules) {
    for (const { fact, test } of rule.when) {
      if (test.kind !== 'range') continue;
      for (const { min } of test.ranges) if (min !== null) starts.set(fact, (starts.get(fact) ?? new Set()).add(min));
    }
  }
  if (starts.size === 0) return rules;
  const moved = (found: Condition): Condition => {
    const { test } = found;
    if (test.kind !== 'range') return found;
    const ranges = test.ranges.map((range) =>
      range.max !== null && range.max !== range.min && starts.get(found.fact)?.has(range.max)
        ? { ...range, max: range.max - 1 }
        : range,
    );
    return { ...found, test: { kind: 'range', ranges } };
  };
  return rules.map((rule) => ({ ...rule, when: rule.when.map(moved) }));
}
