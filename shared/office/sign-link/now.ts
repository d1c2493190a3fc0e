/** Which item does a link open today, and is it open at all? */
import { localDateAt } from '../../calendar';
import type { Item } from '../../record/records';
import { fail, ok, type Result } from '../../result';
import { isRegisteredOnly } from '../file/holder';
import { allowed } from '../item/life';
import { itemNow } from '../item/now';
import { stateNow } from '../item/state-now';
import type { OfficeState } from '../state';
import type { SignLink } from './acts';

export interface OpenLink {
  readonly record: string;
  readonly item: Item & { readonly personal: NonNullable<Item['personal']> };
  readonly link: SignLink;
}

/** Problems: `sign-link-unknown`, `sign-link-used`, `sign-link-ended` (taken back, or the item changed), `sign-link-expired`. */
export function openLink(state: OfficeState, hash: string, now: string): Result<OpenLink> {
  const record = state.signLinkHashes.get(hash);
  const link = record === undefined ? undefined : state.signLinks.get(record);
  if (record === undefined || !link) return fail({ code: 'sign-link-unknown' });
  if (link.hash !== hash || link.state === 'ended') return fail({ code: 'sign-link-ended' });
  if (link.state === 'used') return fail({ code: 'sign-link-used' });
  const today = localDateAt(now);
  if (!today) throw new RangeError('the clock gives no instant');
  if (today > link.until) return fail({ code: 'sign-link-expired', detail: { until: link.until } });
  const item = itemNow(state, record);
  // Its title was erased, or its unit's titles are nobody's to read any more.
  if (!item?.personal || !mayBeShown(state, item, now)) return fail({ code: 'sign-link-ended' });
  if (!allowed('sign', stateNow(state, record, item))) return fail({ code: 'sign-link-ended' });
  return ok({ record, item: { ...item, personal: item.personal }, link });
}

/** Of a unit bound to secrecy a title goes out only where it is the neutral one. */
export const mayBeShown = (state: OfficeState, item: Item, now: string): boolean =>
  item.registeredOnly === true || !isRegisteredOnly(state, item.unit, now);
