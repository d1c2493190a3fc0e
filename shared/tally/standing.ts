/** Does an item count? Withdrawn, unsigned and repeated items stay listed, and it is said why they give nothing. */
import { keyOf } from '../language/normalise';
import { mergedInto } from '../office/item/now';
import type { OfficeState } from '../office/state';
import type { Item } from '../record/records';
import type { OfficePolicy } from '../rule/policy';
import { unfiledOf } from './unfiled';

export interface ItemStanding {
  /** 上报: came in and was not withdrawn. */
  readonly submitted: boolean;
  /** Signed where that is asked for, no repeat, not withdrawn. */
  readonly counts: boolean;
  readonly whyNot: 'withdrawn' | 'repeat' | 'unsigned' | 'late' | null;
  /** The item that was filed first under the same title. */
  readonly repeatOf: string | null;
}

/** What of a policy standings depend on, as a key. */
export function standingPolicy({ repeats, withdrawn, direct, signOff, late }: OfficePolicy): string {
  return [repeats, withdrawn, direct, signOff, late].map(({ value }) => value).join(' ');
}

export function itemStandings(
  state: OfficeState,
  items: ReadonlyMap<string, Item>,
  policy: OfficePolicy,
): ReadonlyMap<string, ItemStanding> {
  const merged = new Map<string, string>();
  for (const [id, { at }] of state.life.entries()) if (at === 'repeat') merged.set(id, mergedInto(state, id));
  const found = policy.repeats.value === 'first' ? repeatsOf(items, merged) : new Map<string, string>();
  const standings = new Map<string, ItemStanding>();
  for (const [id, item] of items) {
    const repeatOf = merged.get(id) ?? found.get(id) ?? null;
    const whyNot = whyNotOf(item, repeatOf, policy);
    const withdrawn = item.withdrawn && policy.withdrawn.value === 'not-submitted';
    const direct = item.received === 'no' && policy.direct.value !== 'both';
    const cameIn = item.received !== 'unrecorded' && item.received !== 'not-yet';
    standings.set(id, {
      submitted: cameIn && !withdrawn && !direct,
      counts: whyNot === null,
      whyNot,
      repeatOf,
    });
  }
  return standings;
}

function whyNotOf(item: Item, repeatOf: string | null, policy: OfficePolicy): ItemStanding['whyNot'] {
  if (item.withdrawn) return 'withdrawn';
  if (repeatOf !== null) return 'repeat';
  if (policy.signOff.value === 'required' && isUnsigned(item)) return 'unsigned';
  if (item.late && policy.late.value === 'not-counted') return 'late';
  return null;
}

/** 审签人 or 职务 is not there, in a sheet that has columns for them. */
export function isUnsigned(item: Item): boolean {
  return item.signature !== 'complete' && item.signature !== 'unrecorded';
}

/** By item, the earliest received one with the same title; at equal dates the one registered first. */
function repeatsOf(items: ReadonlyMap<string, Item>, merged: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const firsts = new Map<string, { readonly id: string; readonly date: string }>();
  const dated = [...items]
    .filter(([id, item]) => !item.withdrawn && item.personal !== null && !merged.has(id) && unfiledOf(id) === null)
    .map(([id, item], index) => ({
      id,
      index,
      date: item.receivedOn ?? '9999',
      title: keyOf(item.personal?.title ?? ''),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index));
  const repeats = new Map<string, string>();
  for (const { id, date, title } of dated) {
    if (title === '') continue;
    const first = firsts.get(title);
    if (first) repeats.set(id, first.id);
    else firsts.set(title, { id, date });
  }
  return repeats;
}
