/** What did the task sheets ask for in the spans that end in a period? What the rules on 超额, 未完成 and 完成率 look at. */
import type { Period } from '../calendar';
import { unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { QuotaFacts } from '../rule/facts';
import type { Rule, RuleSet } from '../rule/rule-set';
import { deliveries } from './deliveries';
import { spansOf } from './task-spans';

const looking: ReadonlySet<Rule['on']> = new Set(['over', 'short', 'met', 'rate']);

/** None where no rule looks at tasks: counting what was done for each of them is not free. */
export function asked(state: OfficeState, ruleSet: RuleSet, period: Period): readonly QuotaFacts[] {
  if (state.task.size === 0 || !ruleSet.rules.some(({ on }) => looking.has(on))) return [];
  const delivered = deliveries(state);
  return [...state.task.entries()].flatMap(([id, task]) => {
    const { min, max } = task;
    if (min === null || task.none || task.part || state.withdrawn.get(id)) return [];
    return spansOf(task, period).flatMap((span): readonly QuotaFacts[] => {
      const ended = span.to >= period.from && span.to <= period.to;
      if (!ended || !unitOn(state, task.unit, span.to)?.there || !delivered.anything(span)) return [];
      const done = delivered.of(task, span);
      if (done === null) return [];
      const measure = task.counts === 'adopted' ? ('adopted' as const) : ('submitted' as const);
      return [{ id, unit: task.unit, measure, outlet: task.of, min, max, period: span, done }];
    });
  });
}
