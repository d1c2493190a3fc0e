/** May a link be given for an item, taken back, or answered? */
import { addDays, localDateAt } from '../../calendar';
import { isTopPost } from '../../language/post';
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import { allowed } from '../item/life';
import { itemNow } from '../item/now';
import { needsTop } from '../item/signer';
import { stateNow } from '../item/state-now';
import { unitOn } from '../reference/on';
import type { OfficeState } from '../state';
import { markOf } from './acts';
import { mayBeShown, openLink } from './now';

type Decided = Result<readonly OfficeEvent[]>;

/** Problems: `reference-missing`, `registered-only` (the title is not a neutral one), `transition-refused`. */
export function decideGiveSignLink(state: OfficeState, command: CommandOf<'give-sign-link'>, now: string): Decided {
  const { record, hash, days, personal } = command;
  const item = itemNow(state, record);
  if (!item?.personal) return fail({ code: 'reference-missing', detail: { missing: record } });
  if (!mayBeShown(state, item, now)) return fail({ code: 'registered-only', at: record });
  const from = stateNow(state, record, item);
  if (!allowed('sign', from) || state.signLinkHashes.has(hash)) {
    return fail({ code: 'transition-refused', at: record, detail: { act: 'sign', from } });
  }
  const today = localDateAt(now);
  if (!today) throw new RangeError('the clock gives no instant');
  const part = Object.keys(personal).length === 0 ? {} : { private: personal };
  return ok([{ type: 'sign-link-given', data: { record, hash, until: addDays(today, days) }, ...part }]);
}

/** Problems: `not-found` where the item has no link. */
export function decideEndSignLink(state: OfficeState, { record }: CommandOf<'end-sign-link'>): Decided {
  const link = state.signLinks.get(record);
  if (!link) return fail({ code: 'not-found', at: record });
  return ok(link.state === 'open' ? [{ type: 'sign-link-ended', data: { record } }] : []);
}

/** Problems: those of `openLink`, `transition-refused`, `not-the-signer` (主要领导 must sign), `input-invalid` (no reason). */
export function decideAnswerSignLink(state: OfficeState, command: CommandOf<'answer-sign-link'>, now: string): Decided {
  const { hash, answer, personal } = command;
  const opened = openLink(state, hash, now);
  if (!opened.ok) return opened;
  const { record, item } = opened.value;
  const { name, post, reason } = personal;
  const link = markOf(hash);
  if (answer === 'return') {
    const from = stateNow(state, record, item);
    if (!allowed('return', from))
      return fail({ code: 'transition-refused', at: record, detail: { act: 'return', from } });
    if (reason === undefined) return fail({ code: 'input-invalid', at: 'reason', detail: { act: 'return' } });
    const said = { reason, returnedBy: name, returnedPost: post };
    return ok([{ type: 'item-moved', data: { record, step: { act: 'return', link } }, private: said }]);
  }
  const unit = unitOn(state, item.unit, localDateAt(now) ?? '')?.name ?? '';
  const top = isTopPost(post, unit);
  if (needsTop(state, item) && !top) return fail({ code: 'not-the-signer', at: 'post', detail: { unit, top: true } });
  const step = { act: 'sign' as const, signing: { how: 'link' as const, link }, top };
  return ok([{ type: 'item-moved', data: { record, step }, private: { signedBy: name, signedPost: post } }]);
}
