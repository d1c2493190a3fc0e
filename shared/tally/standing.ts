/** Does an item count? Withdrawn, unsigned and repeated items stay listed, and it is said why they give nothing. */

import { keyOf } from '../language/normalise';
import { failedChecks, isUnsigned, keepsChecks, rosterNames, strictnessOf } from '../office/item/checks';
import { mergedInto } from '../office/item/now';
import type { OfficeState } from '../office/state';
import type { CheckName, Strictness } from '../record/checks';
import type { Item } from '../record/records';
import type { OfficePolicy } from '../rule/policy';
import { textOrder } from '../text-order';
import type { Parts } from './parts';
import { unfiledOf } from './unfiled';

export interface ItemStanding {
  /** 上报: came in and was not withdrawn. */
  readonly submitted: boolean;
  /** Signed where that is asked for, no repeat, not withdrawn. */
  readonly counts: boolean;
  /** other: a check that the office requires fails, and not the one of the sign-off. */
  readonly whyNot: 'withdrawn' | 'repeat' | 'unsigned' | 'late' | 'other' | null;
  /** The item that was filed first under the same title. */
  readonly repeatOf: string | null;
}

/** What of a policy standings depend on, as a key. */
export function standingPolicy({ repeats, withdrawn, direct, signOff, late }: OfficePolicy): string {
  return [repeats, withdrawn, direct, signOff, late].map(({ value }) => value).join(' ');
}

interface Kept {
  readonly id: string;
  readonly item: Item;
}

export interface Standings {
  /** By item, the one that was filed first under the same title. */
  readonly repeats: ReadonlyMap<string, string>;
  of(kept: Kept): ItemStanding;
}

export function itemStandings(state: OfficeState, items: Parts<Kept>, policy: OfficePolicy): Standings {
  const merged = new Map<string, string>();
  for (const [id, { at }] of state.life.entries()) if (at === 'repeat') merged.set(id, mergedInto(state, id));
  const repeats = policy.repeats.value === 'first' ? repeatsOf(items, merged) : new Map<string, string>();
  const common = new Map<string, ItemStanding>();
  const roster = keepsChecks(state) ? rosterNames(state) : null;
  return {
    repeats,
    of({ id, item }) {
      const repeatOf = merged.get(id) ?? repeats.get(id) ?? null;
      const whyNot = whyNotOf(item, repeatOf, policy, roster === null ? null : requiredOf(state, id, item, roster));
      const withdrawn = item.withdrawn && policy.withdrawn.value === 'not-submitted';
      const direct = item.received === 'no' && policy.direct.value !== 'both';
      const cameIn = item.received !== 'unrecorded' && item.received !== 'not-yet';
      const submitted = cameIn && !withdrawn && !direct;
      if (repeatOf !== null) return { submitted, counts: whyNot === null, whyNot, repeatOf };
      if (submitted && whyNot === null) return plainly;
      return oneOf(common, `${submitted} ${whyNot}`, { submitted, counts: whyNot === null, whyNot, repeatOf });
    },
  };
}

/** Most of them. */
const plainly: ItemStanding = { submitted: true, counts: true, whyNot: null, repeatOf: null };

/** There are few ways for an item to stand: all that stand alike share one. */
function oneOf<T>(known: Map<string, T>, key: string, value: T): T {
  const found = known.get(key) ?? value;
  known.set(key, found);
  return found;
}

function whyNotOf(
  item: Item,
  repeatOf: string | null,
  policy: OfficePolicy,
  required: Required | null,
): ItemStanding['whyNot'] {
  if (item.withdrawn) return 'withdrawn';
  if (repeatOf !== null) return 'repeat';
  const mustSign = required?.signOff ?? policy.signOff.value;
  if ((mustSign === 'required' && isUnsigned(item)) || required?.failed.has('top-leader')) return 'unsigned';
  if (item.late && policy.late.value === 'not-counted') return 'late';
  return required !== null && required.failed.size > 0 ? 'other' : null;
}

interface Required {
  /** The setting's word on it; null where the rule sheet's holds. */
  readonly signOff: Strictness | null;
  readonly failed: ReadonlySet<CheckName>;
}

function requiredOf(state: OfficeState, id: string, item: Item, roster: ReadonlySet<string>): Required {
  const failed = failedChecks(state, id, item, roster).filter(({ how }) => how === 'required');
  return { signOff: strictnessOf(state, item, 'sign-off'), failed: new Set(failed.map(({ check }) => check)) };
}

/** By item, the earliest received one with the same title; at equal dates the one registered first. */
function repeatsOf(items: Parts<Kept>, merged: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  const dated = alikeTitles(items)
    .filter(({ id, item }) => !item.withdrawn && item.personal !== null && !merged.has(id) && unfiledOf(id) === null)
    .map(({ id, item }, index) => ({
      id,
      index,
      date: item.receivedOn ?? '9999',
      title: keyOf(item.personal?.title ?? ''),
    }))
    .sort((a, b) => textOrder(a.date, b.date) || a.index - b.index);
  const repeats = new Map<string, string>();
  for (const { id, title } of dated) {
    if (title === '') continue;
    const first = firsts.get(title);
    if (first !== undefined) repeats.set(id, first);
    else firsts.set(title, id);
  }
  return repeats;
}

/**
 * Items whose titles might be one once they are folded: folding a title costs more than all else that is asked of an item.
 * Chinese characters and digits survive it in their order, so that titles which differ in these are two.
 */
function alikeTitles(parts: Parts<Kept>): readonly Kept[] {
  const marks = parts.map(titleMarks);
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of marks) {
    if (part === null) return parts.flat();
    all.set(part, end);
    end += part.length;
  }
  all.sort();
  const twice = new Set(all.filter((mark, index) => mark === all[index + 1]));
  if (twice.size === 0) return [];
  return parts.flatMap((part, at) => part.filter((_, index) => twice.has(marks[at]?.[index] ?? 0)));
}

const marksKept = new WeakMap<readonly Kept[], Int32Array | null>();

function titleMarks(part: readonly Kept[]): Int32Array | null {
  const known = marksKept.get(part);
  if (known !== undefined) return known;
  const marks = part.map(({ item }) => titleMark(item.personal?.title ?? ''));
  const made = marks.includes(null) ? null : Int32Array.from(marks, (mark) => mark ?? 0);
  marksKept.set(part, made);
  return made;
}

/** Equal for titles that are equal once folded; null where there is a compatibility character, which folding replaces. */
function titleMark(title: string): number | null {
  let mark = 0;
  for (let index = 0; index < title.length; index += 1) {
    let code = title.charCodeAt(index);
    if ((code >= 0xf900 && code <= 0xfaff) || code === 0xd87e) return null;
    if (code >= 0xff10 && code <= 0xff19) code -= 0xff10 - 0x30;
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) mark = (Math.imul(mark, 31) + code) | 0;
  }
  return mark;
}
