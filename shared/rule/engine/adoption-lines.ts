/** What do the adoptions of one item give in one scale? One line each: the item's total after it less the total before it. */
import type { AdoptionFacts, ItemFacts } from '../facts';
import type { CreditReason, Factor } from '../result';
import { authorShares } from './authors';
import { running } from './combine';
import type { ScaleLines } from './compile';
import type { Draft, Sink } from './emit';
import type { World } from './item-case';
import type { Extra, Worth } from './worth';

export interface Valued {
  readonly adoption: AdoptionFacts;
  readonly worth: Worth;
}

/** By date; of one day the better first. No tie is left to the order of arrival. */
export function inOrder(valued: readonly Valued[]): readonly Valued[] {
  if (valued.length < 2) return valued;
  return [...valued].sort((one, other) => {
    const [a, b] = [one.adoption.date ?? '9999', other.adoption.date ?? '9999'];
    if (a !== b) return a < b ? -1 : 1;
    const [x, y] = [one.worth.amount ?? 0, other.worth.amount ?? 0];
    if (x !== y) return y - x;
    if (one.adoption.outlet !== other.adoption.outlet) return one.adoption.outlet < other.adoption.outlet ? -1 : 1;
    return one.adoption.id < other.adoption.id ? -1 : one.adoption.id > other.adoption.id ? 1 : 0;
  });
}

/** The first month from which nothing can be said, because one of several competing adoptions has no figure. */
function undecidedFrom(
  valued: readonly Valued[],
  scale: ScaleLines,
): { readonly month: string; readonly code: NonNullable<Worth['issue']>['code'] } | undefined {
  if (scale.policy.combine.value.mode === 'all' || valued.length < 2) return undefined;
  let found: ReturnType<typeof undecidedFrom>;
  for (const { adoption, worth } of valued) {
    if (!worth.issue || worth.issue.code === 'no-rate') continue;
    const month = adoption.date?.slice(0, 7) ?? '';
    if (!found || month < found.month) found = { month, code: worth.issue.code };
  }
  return found;
}

const competes = (worth: Worth): boolean => worth.amount !== null && worth.reason === undefined;

export function adoptionLines(
  scale: ScaleLines,
  item: ItemFacts,
  valued: readonly Valued[],
  cap: { readonly id: string; readonly amount: number } | null,
  world: World,
  out: Sink,
  whole: CreditReason | null,
): void {
  const policy = scale.policy;
  const ordered = inOrder(valued);
  const blocked = undecidedFrom(ordered, scale);
  const total = running(policy);
  const named = !policy.authors.value.named || item.authors.length > 0;
  const several = ordered.filter(({ worth }) => competes(worth) && (worth.amount ?? 0) !== 0).length > 1;
  const extra = several && policy.combine.assumed ? ['combine'] : [];
  const split = item.authors.length > 1 && policy.authors.assumed ? ['authors'] : [];
  let before = 0;
  for (const [index, { adoption, worth }] of ordered.entries()) {
    const common = {
      scale: scale.scale,
      unit: item.unit,
      item: item.id,
      adoption: adoption.id,
      date: adoption.date,
    } as const;
    if (whole !== null) {
      out.credit({ ...common, amount: 0, what: 'adoption', reason: whole });
      continue;
    }
    if (worth.issue) {
      out.credit({ ...common, amount: null, issue: worth.issue.code, what: 'adoption', rules: worth.rules });
      const { level: _level, ...detail } = { level: null, ...worth.issue.detail };
      out.issue(worth.issue.code, {
        ...detail,
        scale: scale.scale,
        item: item.id,
        adoption: adoption.id,
        outlet: adoption.outlet,
        ...(item.unit === null ? {} : { unit: item.unit }),
      });
      continue;
    }
    for (const other of worth.extras) out.credit(extraLine(other, item, common));
    if (worth.reason === 'no-rule')
      out.issue('no-rule', {
        scale: scale.scale,
        item: item.id,
        adoption: adoption.id,
        outlet: adoption.outlet,
        level: adoption.level,
        field: 'outlet',
      });
    const reason: CreditReason | undefined = worth.reason ?? (named ? undefined : 'no-name');
    if (
      blocked &&
      (adoption.date === null || adoption.date.slice(0, 7) >= blocked.month) &&
      worth.reason === undefined
    ) {
      out.credit({
        ...common,
        amount: null,
        issue: blocked.code,
        what: 'adoption',
        rules: worth.rules,
        factors: worth.factors,
      });
      continue;
    }
    let now = before;
    if (reason === undefined) {
      now = total.add({ amount: worth.amount ?? 0, level: adoption.level, pool: worth.pool });
      if (cap && now > cap.amount) now = cap.amount;
    }
    const delta = now - before;
    const factors: Factor[] = index === 0 && ordered.length === 1 ? (worth.factors as Factor[]) : [...worth.factors]; // safe: nothing is added to a single adoption's list
    const lower = reason === undefined && delta === 0 && (worth.amount ?? 0) !== 0;
    if (ordered.length > 1 && reason === undefined) {
      for (const other of ordered.slice(0, index)) {
        if (!competes(other.worth)) continue;
        const amount = other.worth.amount ?? 0;
        factors.push({
          op: 'other',
          adoption: other.adoption.id,
          outlet: other.adoption.outlet,
          amount,
          taken: takenOf(scale, amount, now, lower),
        });
      }
      if (before !== 0 && !lower) factors.push({ op: 'before', amount: before });
    }
    const capped = cap && reason === undefined && now === cap.amount;
    out.credit({
      ...common,
      ...(worth.payee ? receiver(worth.payee, item) : {}),
      amount: delta,
      what: before !== 0 && delta !== 0 && policy.combine.value.mode !== 'all' ? 'difference' : 'adoption',
      rules: capped ? [...worth.rules, cap.id] : worth.rules,
      ...(reason ? { reason } : lower ? { reason: capped ? ('capped' as const) : ('lower' as const) } : {}),
      factors,
      authors:
        worth.payee || reason ? zero(item, worth) : authorShares(now, before, item.authors, policy, world.people),
      assumed:
        several || split.length > 0 || worth.assumed.length > 0
          ? [...worth.assumed, ...extra, ...split]
          : worth.assumed,
    });
    before = now;
  }
  if (
    before !== 0 &&
    policy.authors.value.how === 'agree' &&
    authorShares(before, 0, item.authors, policy, world.people).some(({ amount }) => amount === null)
  ) {
    out.issue('needs-decision', { scale: scale.scale, item: item.id, field: 'authors', min: 0, max: before });
  }
}

/** Is the other adoption's amount in the total: whole, by its share, or not at all, as a better one stands? */
function takenOf(scale: ScaleLines, amount: number, total: number, lower: boolean): 'full' | 'part' | 'none' {
  const { mode } = scale.policy.combine.value;
  if (mode === 'share') return 'part';
  return mode === 'all' || (lower && amount === total) ? 'full' : 'none';
}

function zero(item: ItemFacts, worth: Worth): { readonly name: string; readonly amount: number }[] {
  return worth.payee ? [] : item.authors.map(({ name }) => ({ name, amount: 0 }));
}

/** 摄影者 is a person, 合作单位 a unit. */
export function receiver(payee: Extra['payee'], item: ItemFacts): Pick<Draft, 'unit' | 'authors' | 'person'> {
  if (payee === 'partner') return { unit: item.partner ?? null };
  if (payee === 'photographer') return { person: item.photographer ?? null };
  return {};
}

function extraLine(extra: Extra, item: ItemFacts, common: Omit<Draft, 'amount' | 'what'>): Draft {
  const to = receiver(extra.payee, item);
  const name = to.person ?? null;
  return {
    ...common,
    ...to,
    person: null,
    amount: extra.amount,
    what: 'extra',
    rules: extra.rules,
    factors: extra.factors,
    authors: name === null ? [] : [{ name, amount: extra.amount }],
  };
}
