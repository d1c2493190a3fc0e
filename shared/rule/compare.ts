/** 试算: who would gain and who would lose if other rules had held, and what would it cost? Nothing is written. */
import { textOrder } from '../text-order';
import type { Facts, Scale } from './facts';
import { price } from './price';
import type { Credit } from './result';
import type { RuleSet } from './rule-set';

export interface Change {
  readonly unit: string | null;
  readonly person: string | null;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}
export interface ScaleComparison {
  readonly scale: Scale;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Lines that no figure could be given for. */
  readonly open: { readonly before: number; readonly after: number };
  /** Units, gainers first, then by id. */
  readonly units: readonly Change[];
  /** Persons who are paid or scored, likewise. */
  readonly persons: readonly Change[];
}

/** Both rule sets over the same facts, within their period. */
export function compareRules(old: RuleSet, draft: RuleSet, facts: Facts): readonly ScaleComparison[] {
  const { from, to } = facts.period;
  const within = (ruleSet: RuleSet): readonly Credit[] =>
    price(ruleSet, facts).credits.filter(({ date }) => date === null || (date >= from && date <= to));
  const [before, after] = [within(old), within(draft)];
  const scales = (['points', 'money', 'count'] as const).filter(
    (scale) => old.scales.includes(scale) || draft.scales.includes(scale),
  );
  return scales.map((scale): ScaleComparison => {
    const [one, other] = [before, after].map((credits) => credits.filter((credit) => credit.scale === scale));
    const [then, now] = [one ?? [], other ?? []];
    const [sumThen, sumNow] = [sum(then), sum(now)];
    return {
      scale,
      before: sumThen,
      after: sumNow,
      change: sumNow - sumThen,
      open: { before: open(then), after: open(now) },
      units: changes(byUnit(then), byUnit(now), (unit) => ({ unit, person: null })),
      persons: changes(byPerson(then), byPerson(now), (person) => ({ unit: null, person })),
    };
  });
}

const sum = (credits: readonly Credit[]): number => credits.reduce((total, { amount }) => total + (amount ?? 0), 0);
const open = (credits: readonly Credit[]): number => credits.filter(({ amount }) => amount === null).length;

function byUnit(credits: readonly Credit[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { unit, amount } of credits) if (unit !== null) totals.set(unit, (totals.get(unit) ?? 0) + (amount ?? 0));
  return totals;
}

function byPerson(credits: readonly Credit[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const add = (name: string, amount: number | null): void =>
    void totals.set(name, (totals.get(name) ?? 0) + (amount ?? 0));
  for (const { person, amount, authors } of credits) {
    if (person !== null) add(person, amount);
    else for (const author of authors) add(author.name, author.amount);
  }
  return totals;
}

function changes(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  who: (name: string) => Pick<Change, 'unit' | 'person'>,
): readonly Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((name) => {
      const [then, now] = [before.get(name) ?? 0, after.get(name) ?? 0];
      return { name, change: { ...who(name), before: then, after: now, change: now - then } };
    })
    .sort((one, other) => other.change.change - one.change.change || textOrder(one.name, other.name))
    .map(({ change }) => change);
}
