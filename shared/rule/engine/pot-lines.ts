/** 奖金池: how is a sum of a month divided by pieces? */
import { points as exact, multiply } from '../../money';
import type { Facts, ItemFacts } from '../facts';
import type { Case } from './case';
import type { Compiled, ScaleLines } from './compile';
import type { Sink } from './emit';
import type { Sight } from './item-case';
import { inWindow, windowsOf } from './windows';

/** 每月1000元按条数分: each owner's part is rounded by itself; what is left stays in the pot. */
export function potLines(
  compiled: Compiled,
  facts: Facts,
  sight: Sight,
  why: (scale: ScaleLines, item: ItemFacts) => boolean,
  out: Sink,
): void {
  for (const scale of compiled.scales) {
    for (const line of scale.lines('pot')) {
      const { rule } = line;
      if (rule.effect.op !== 'set') continue;
      for (const window of windowsOf(facts.period, rule.every)) {
        const owners = new Map<string, { unit: string | null; person: string | null; n: number }>();
        let of = 0;
        for (const item of facts.items) {
          const side = sight.side(item);
          const adoption = item.adoptions.find(
            (found) =>
              inWindow(found.date, window) &&
              line.matchers.every((matcher) => matcher.holds(sight.adoption(side, found)) === 'yes'),
          );
          const own =
            adoption !== undefined ||
            (item.adoptions.length === 0 &&
              item.submitted &&
              inWindow(item.receivedOn, window) &&
              line.matchers.every((matcher) => matcher.holds(sight.item(side)) === 'yes'));
          if (!own) continue;
          const excluded =
            why(scale, item) || isExcluded(scale, adoption ? sight.adoption(side, adoption) : sight.item(side));
          out.credit({
            scale: scale.scale,
            amount: 0,
            what: 'pot',
            unit: item.unit,
            item: item.id,
            adoption: adoption?.id ?? null,
            date: adoption?.date ?? item.receivedOn,
            rules: [rule.id],
            reason: excluded ? 'not-counted' : 'pooled',
          });
          if (excluded) continue;
          of += 1;
          const person = rule.payee === 'unit' ? null : (item.authors[0]?.name ?? null);
          const key = person ?? `unit ${item.unit ?? ''}`;
          const owner = owners.get(key) ?? { unit: person === null ? item.unit : null, person, n: 0 };
          owner.n += 1;
          owners.set(key, owner);
        }
        for (const owner of owners.values()) {
          const amount = multiply(exact(rule.effect.amount), owner.n, of, scale.policy.digits.value);
          out.credit({
            scale: scale.scale,
            amount,
            what: 'pot',
            unit: owner.unit,
            person: owner.person,
            date: window.to,
            rules: [rule.id],
            factors: [{ op: 'part', rule: rule.id, total: rule.effect.amount, of, n: owner.n, amount }],
            assumed:
              scale.policy.digits.assumed && multiply(exact(amount), of) !== rule.effect.amount * owner.n
                ? ['digits']
                : [],
          });
        }
      }
    }
  }
}

/** Left out by a row of the same scale: 逾期 不计入. */
function isExcluded(scale: ScaleLines, seen: Case): boolean {
  return scale
    .lines('adoption')
    .some(
      (line) => line.rule.effect.op === 'exclude' && line.matchers.every((matcher) => matcher.holds(seen) === 'yes'),
    );
}
