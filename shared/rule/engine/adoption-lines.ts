/** What do the adoptions of one item give in one scale? One line each: the item's total after it less the total before it. */
import { textOrder } from '../../text-order';
import type { AdoptionFacts, ItemFacts } from '../facts';
import type { Beside, Credit, CreditReason } from '../result';
import { authorShares, nothingFor } from './authors';
import { running } from './combine';
import type { ScaleLines } from './compile';
import type { Draft, Sink } from './emit';
import type { World } from './item-case';
import type { Extra, Worth } from './worth';

export interface Valued {
  readonly adoption: AdoptionFacts;
  readonly worth: Worth;
}
export interface Cap {
  readonly id: string;
  readonly amount: number;
}

/** By date; of one day the better first. No tie is left to the order of arrival. */
function byDate(one: Valued, other: Valued): number {
  return (
    textOrder(one.adoption.date ?? '9999', other.adoption.date ?? '9999') ||
    (other.worth.amount ?? 0) - (one.worth.amount ?? 0) ||
    textOrder(one.adoption.outlet, other.adoption.outlet) ||
    textOrder(one.adoption.id, other.adoption.id)
  );
}

/** The first month from which nothing can be said, because one of several competing adoptions has no figure. */
function undecidedFrom(
  valued: readonly Valued[],
  scale: ScaleLines,
): { readonly month: string; readonly code: NonNullable<Worth['issue']>['code'] } | undefined {
  if (valued.length < 2 || scale.policy.combine.value.mode === 'all') return undefined;
  let found: ReturnType<typeof undecidedFrom>;
  for (const { adoption, worth } of valued) {
    if (!worth.issue || worth.issue.code === 'no-rate') continue;
    const month = adoption.date?.slice(0, 7) ?? '';
    if (!found || month < found.month) found = { month, code: worth.issue.code };
  }
  return found;
}

const competes = (worth: Worth): boolean => worth.amount !== null && worth.reason === undefined;
const nobody: readonly never[] = [];
const certain: readonly string[] = [];

/** `whole` is why the item as a whole gives nothing. `valued` is sorted in place: its caller made it for this. */
export function adoptionLines(
  scale: ScaleLines,
  item: ItemFacts,
  valued: Valued[],
  cap: Cap | null,
  world: World,
  out: Sink,
  whole: CreditReason | null,
): void {
  const { policy } = scale;
  const several = valued.length > 1;
  if (several) valued.sort(byDate);
  const blocked = undecidedFrom(valued, scale);
  const total = several ? running(policy) : null;
  const competing = several ? valued.filter(({ worth }) => competes(worth)) : nobody;
  const beside = competing.length > 1 && policy.combine.value.mode !== 'all' ? competing.map(besideOf) : null;
  const unnamed = policy.authors.value.named && item.authors.length === 0;
  const unstated = assumptions(scale, item, competing);
  let before = 0;
  let place = -1;
  for (const { adoption, worth } of valued) {
    if (whole === null) for (const extra of worth.extras) out.credit(extraLine(extra, item, scale, adoption));
    const credit = line(scale, item, adoption, worth, 0);
    out.credits.push(credit);
    const reason = whole ?? worth.reason ?? (unnamed && !worth.issue ? 'no-name' : undefined);
    if (whole === null && worth.issue) {
      credit.amount = null;
      credit.issue = worth.issue.code;
      issue(scale, item, adoption, worth, out);
      continue;
    }
    if (reason !== undefined) {
      credit.reason = reason;
      credit.authors = zero(item, worth);
      if (whole === null && worth.reason === 'no-rule') noRule(scale, item, adoption, out);
      continue;
    }
    place += 1;
    if (blocked && (adoption.date === null || adoption.date.slice(0, 7) >= blocked.month)) {
      credit.amount = null;
      credit.issue = blocked.code;
      continue;
    }
    const own = worth.amount ?? 0;
    const reached = total ? total.add({ amount: own, level: adoption.level, pool: worth.pool }) : own;
    const capped = cap !== null && reached >= cap.amount;
    const now = cap !== null && capped ? cap.amount : reached;
    const delta = now - before;
    credit.amount = delta;
    if (before !== 0 && delta !== 0 && policy.combine.value.mode !== 'all') credit.what = 'difference';
    if (delta === 0 && own !== 0) credit.reason = capped ? 'capped' : 'lower';
    if (beside !== null && place > 0) credit.beside = { adoptions: beside, place, before, after: now };
    if (cap !== null && reached !== now) credit.rules = [...worth.rules, cap.id];
    if (!worth.payee) credit.authors = authorShares(now, before, item.authors, policy, world.people);
    if (unstated.length > 0) credit.assumed = [...worth.assumed, ...unstated];
    before = now;
  }
  if (
    before !== 0 &&
    item.authors.length > 1 &&
    policy.authors.value.how === 'agree' &&
    authorShares(before, 0, item.authors, policy, world.people).some(({ amount }) => amount === null)
  ) {
    out.issue('needs-decision', { scale: scale.scale, item: item.id, field: 'authors', min: 0, max: before });
  }
}

const besideOf = ({ adoption, worth }: Valued): Beside['adoptions'][number] => ({
  adoption: adoption.id,
  outlet: adoption.outlet,
  amount: worth.amount ?? 0,
});

type Open = { -readonly [K in keyof Credit]: Credit[K] };

/** Most lines of a run are made here: one object each, completed in place by whoever asked for it. */
function line(scale: ScaleLines, item: ItemFacts, adoption: AdoptionFacts, worth: Worth, amount: number | null): Open {
  return {
    scale: scale.scale,
    amount,
    unit: worth.payee === 'partner' ? (item.partner ?? null) : item.unit,
    person: worth.payee === 'photographer' ? (item.photographer ?? null) : null,
    item: item.id,
    adoption: adoption.id,
    count: null,
    authors: nobody,
    date: adoption.date,
    what: 'adoption',
    rules: worth.rules,
    factors: worth.factors,
    assumed: worth.assumed,
  };
}

/** Policies that no sheet states and the item's figures rest on. */
function assumptions(scale: ScaleLines, item: ItemFacts, competing: readonly Valued[]): readonly string[] {
  const combine =
    scale.policy.combine.assumed &&
    competing.length > 1 &&
    competing.filter(({ worth }) => worth.amount !== 0).length > 1;
  const authors = item.authors.length > 1 && scale.policy.authors.assumed;
  if (!combine && !authors) return certain;
  return [...(combine ? ['combine'] : []), ...(authors ? ['authors'] : [])];
}

function issue(scale: ScaleLines, item: ItemFacts, adoption: AdoptionFacts, worth: Worth, out: Sink): void {
  if (!worth.issue) return;
  out.issue(worth.issue.code, {
    ...worth.issue.detail,
    scale: scale.scale,
    item: item.id,
    adoption: adoption.id,
    outlet: adoption.outlet,
    ...(item.unit === null ? null : { unit: item.unit }),
  });
}

function noRule(scale: ScaleLines, item: ItemFacts, adoption: AdoptionFacts, out: Sink): void {
  const { outlet, level } = adoption;
  out.issue('no-rule', { scale: scale.scale, item: item.id, adoption: adoption.id, outlet, level, field: 'outlet' });
}

function zero(item: ItemFacts, worth: Worth): Credit['authors'] {
  return worth.payee ? nobody : nothingFor(item.authors);
}

/** 照片每幅5元给摄影者: an amount of its own for somebody else. */
function extraLine(extra: Extra, item: ItemFacts, scale: ScaleLines, adoption: AdoptionFacts): Draft {
  const name = extra.payee === 'photographer' ? (item.photographer ?? null) : null;
  return {
    scale: scale.scale,
    amount: extra.amount,
    what: 'extra',
    unit: extra.payee === 'partner' ? (item.partner ?? null) : item.unit,
    item: item.id,
    adoption: adoption.id,
    date: adoption.date,
    rules: extra.rules,
    factors: extra.factors,
    authors: name === null ? [] : [{ name, amount: extra.amount }],
  };
}
