/** How does a figure that a unit or person gets beside its items become a line? */

import type { Effect } from '../effect';
import type { PersonFacts, Scale } from '../facts';
import type { CreditKind } from '../result';
import type { Line } from './compile';
import type { Sink } from './emit';
import type { World } from './item-case';
import type { Subject } from './subjects';

/** n × each in whole steps, or a sum once. */
export function amountFor(
  effect: Effect,
  n: number,
): { readonly amount: number; readonly n: number; readonly each: number } | null {
  if (effect.op === 'set' || effect.op === 'add') return { amount: effect.amount, n: 1, each: effect.amount };
  if (effect.op !== 'per') return null;
  const steps = Math.floor(Math.max(0, n - effect.from) / effect.step);
  const full = steps * effect.each;
  const amount =
    effect.max === null ? full : full < 0 ? Math.max(full, -Math.abs(effect.max)) : Math.min(full, effect.max);
  return { amount, n: steps, each: effect.each };
}

interface Given {
  readonly scale: Scale;
  readonly what: CreditKind;
  readonly amount: number;
  readonly date: string;
  readonly n: number;
  readonly each: number;
  readonly reason?: 'barred';
}

/** To the subject itself, or to every member of the unit where the line says so. */
export function toSubject(
  line: Line,
  subject: Subject,
  given: Given,
  _world: World,
  people: ReadonlyMap<string, PersonFacts>,
  out: Sink,
): void {
  const base = {
    scale: given.scale,
    amount: given.reason ? 0 : given.amount,
    what: given.what,
    date: given.date,
    rules: [line.rule.id],
    factors: [{ op: 'each' as const, rule: line.rule.id, n: given.n, each: given.each, amount: given.amount }],
    ...(given.reason ? { reason: given.reason } : {}),
  };
  if (line.rule.payee === 'members' && subject.unit && !subject.person) {
    for (const person of people.values())
      if (person.unit === subject.unit.id) out.credit({ ...base, person: person.name });
    return;
  }
  out.credit(subject.person ? { ...base, person: subject.person.name } : { ...base, unit: subject.unit?.id ?? null });
}
