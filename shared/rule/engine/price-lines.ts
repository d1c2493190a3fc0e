/** 每分4元: what are points, or counted items, worth in money? Per line, or once for the sum of a span. */
import { points as exact, multiply } from '../../money';
import type { Credit } from '../result';
import { authorShares } from './authors';
import { caseOf } from './case';
import { chooseBase } from './choose';
import type { Compiled } from './compile';
import type { Work } from './done';
import type { Sink } from './emit';
import { subjectOf, type World } from './item-case';
import { inWindow, windowsOf } from './windows';

export function priceLines(compiled: Compiled, work: Work, world: World, out: Sink): void {
  const { facts, sight } = work;
  const money = compiled.scales.find(({ scale }) => scale === 'money');
  if (!money) return;
  const lines = money.lines('price');
  if (lines.length === 0) return;
  const each = lines.filter(({ rule }) => rule.every === null);
  const given = out.all().filter(({ scale }) => scale === 'points');
  if (each.length > 0) {
    // Totals of an item are converted, not its steps: what rounding leaves does not depend on their number.
    const totals = new Map<string, readonly [points: number, money: number]>();
    for (const credit of given) convert(credit, totals);
  }
  const spans = lines.filter(({ rule }) => rule.every !== null);
  for (const { rule } of spans) {
    if (rule.effect.op !== 'price') continue;
    for (const window of windowsOf(facts.period, rule.every)) {
      const sums = new Map<string, { unit: string | null; person: string | null; points: number }>();
      for (const credit of given) {
        if (credit.amount === null || !inWindow(credit.date, window)) continue;
        const key = `${credit.unit ?? ''}|${credit.person ?? ''}`;
        const sum = sums.get(key) ?? { unit: credit.unit, person: credit.person, points: 0 };
        sum.points += credit.amount;
        sums.set(key, sum);
      }
      for (const sum of sums.values()) {
        const amount = multiply(exact(sum.points), rule.effect.each, 100, money.policy.digits.value);
        out.credit({
          scale: 'money',
          amount,
          what: 'conversion',
          unit: sum.unit,
          person: sum.person,
          date: window.to,
          rules: [rule.id],
          factors: [{ op: 'each', rule: rule.id, n: sum.points, each: rule.effect.each, amount }],
        });
      }
    }
  }

  function convert(credit: Credit, totals: Map<string, readonly [number, number]>): void {
    if (!money) return;
    const item = work.itemOf(credit.item);
    const adoption = item?.adoptions.find(({ id }) => id === credit.adoption);
    const unit = credit.unit === null ? undefined : world.units.get(credit.unit);
    const seen = item
      ? adoption
        ? sight.adoption(sight.side(item), adoption)
        : sight.item(sight.side(item))
      : caseOf({ subject: subjectOf(unit) });
    const { line } = chooseBase(each, seen);
    const effect = line?.rule.effect;
    if (!line || effect?.op !== 'price') return;
    const base = {
      scale: 'money',
      what: 'conversion',
      unit: credit.unit,
      person: credit.person,
      item: credit.item,
      adoption: credit.adoption,
      count: credit.count,
      date: credit.date,
      rules: [...credit.rules, line.rule.id],
    } as const;
    if (credit.amount === null) {
      out.credit({ ...base, amount: null, ...(credit.issue ? { issue: credit.issue } : {}) });
      return;
    }
    const nameless = item !== undefined && money.policy.authors.value.named && item.authors.length === 0;
    const reason = credit.reason ?? (nameless ? ('no-name' as const) : undefined);
    const key = credit.item ?? `${credit.unit ?? ''}|${credit.person ?? ''}`;
    const [points, paid] = totals.get(key) ?? [0, 0];
    const now = nameless ? 0 : multiply(exact(points + credit.amount), effect.each, 100, money.policy.digits.value);
    totals.set(key, [points + credit.amount, now]);
    out.credit({
      ...base,
      amount: now - paid,
      ...(reason ? { reason } : {}),
      factors: [{ op: 'each', rule: line.rule.id, n: credit.amount, each: effect.each, amount: now - paid }],
      authors: item ? authorShares(now, paid, item.authors, money.policy, world.people) : [],
      assumed: item && item.authors.length > 1 && money.policy.authors.assumed ? ['authors'] : [],
    });
  }
}
