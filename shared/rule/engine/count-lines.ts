/** What do typed figures give, where an office keeps no item list? So many times the price of one; a figure without a rule is put to a person. */
import type { CountFacts, Facts } from '../facts';
import { caseOf } from './case';
import { chooseBase } from './choose';
import type { Compiled, ScaleLines } from './compile';
import type { Sink } from './emit';
import { subjectOf, type World } from './item-case';
import { worthOf } from './worth';

export function countLines(compiled: Compiled, facts: Facts, world: World, out: Sink): void {
  for (const scale of compiled.scales) for (const count of facts.counts) countLine(scale, count, world, out);
}

function countLine(scale: ScaleLines, count: CountFacts, world: World, out: Sink): void {
  const on = count.measure === 'submitted' ? 'submission' : 'adoption';
  if (scale.lines(on).length === 0) return;
  const unit = count.unit === null ? undefined : world.units.get(count.unit);
  const seen = caseOf({
    outlet: count.outlet,
    level: count.level,
    genre: count.genre ?? null,
    stream: count.stream ?? null,
    subject: subjectOf(unit, count.person ? world.people.get(count.person) : null),
  });
  const base = {
    scale: scale.scale,
    unit: count.unit,
    person: count.person ?? null,
    count: count.id,
    date: count.period.to,
    what: 'count' as const,
  };
  const { line } = chooseBase(scale.lines(on), seen);
  // 报送 without a line scores nothing by itself; an adoption without one is a gap that only a person can fill.
  if (on === 'submission' && line === null) return;
  if (count.n === 0) return;
  const worth = worthOf(scale, seen, null, null, on);
  const each = worth.amount;
  if (worth.reason === 'pooled' && worth.batch) {
    const effect = worth.batch.rule.effect;
    const groups = effect.op === 'batch' ? Math.floor(count.n / effect.of) : 0;
    const value = effect.op === 'batch' ? effect.each : 0;
    out.credit({
      ...base,
      amount: groups * value,
      rules: worth.rules,
      factors: [{ op: 'each', rule: worth.batch.rule.id, n: groups, each: value, amount: groups * value }],
    });
    return;
  }
  if (each === null || worth.reason === 'no-rule') {
    const code = worth.issue && worth.issue.code !== 'no-rate' ? worth.issue.code : 'needs-decision';
    out.credit({ ...base, amount: null, issue: code, rules: worth.rules });
    out.issue(code, {
      min: null,
      max: null,
      ...worth.issue?.detail,
      scale: scale.scale,
      count: count.id,
      outlet: count.outlet,
      n: count.n,
      ...(count.unit === null ? {} : { unit: count.unit }),
    });
    return;
  }
  const amount = each * count.n;
  out.credit({
    ...base,
    amount,
    rules: worth.rules,
    ...(worth.reason ? { reason: worth.reason } : {}),
    factors: [...worth.factors, { op: 'each', rule: null, n: count.n, each, amount }],
  });
}
