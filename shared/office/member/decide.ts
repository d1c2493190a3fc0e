/** May somebody be invited, take an invitation up, or lose access? */
import { addDays, localDateAt } from '../../calendar';
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import { personOn } from '../reference/on';
import type { OfficeState } from '../state';
import { accountKey } from './acts';
import { administrators } from './now';

type Decided = Result<readonly OfficeEvent[]>;

/** Problems: `reference-missing` (a correspondent who is on no roster), `transition-refused` (the id is taken). */
export function decideInvite(state: OfficeState, command: CommandOf<'invite'>, now: string): Decided {
  const { record, role, person, hash, days, personal } = command;
  const today = localDateAt(now);
  if (!today) throw new RangeError('the clock gives no instant');
  if (state.members.has(record) || state.invitations.has(hash)) {
    return fail({ code: 'transition-refused', at: record, detail: { act: 'invite' } });
  }
  const rostered = person === null ? undefined : personOn(state, person, today);
  const fits = rostered?.there && (role !== 'correspondent' || rostered.role === 'correspondent');
  if (person === null ? role === 'correspondent' : !fits) {
    return fail({ code: 'reference-missing', detail: { missing: person ?? 'person' } });
  }
  const part = Object.keys(personal).length === 0 ? {} : { private: personal };
  return ok([{ type: 'invited', data: { record, role, person, hash, until: addDays(today, days) }, ...part }]);
}

/** Problems: `invitation-unknown`, `invitation-expired`, `invitation-used`, `account-bound` (it acts here already). */
export function decideAcceptInvitation(
  state: OfficeState,
  { hash, personal }: CommandOf<'accept-invitation'>,
  now: string,
): Decided {
  const record = state.invitations.get(hash);
  const member = record === undefined ? undefined : state.members.get(record);
  if (record === undefined || !member) return fail({ code: 'invitation-unknown' });
  if (member.state !== 'open') return fail({ code: 'invitation-used' });
  const today = localDateAt(now);
  if (!today) throw new RangeError('the clock gives no instant');
  if (today > member.until) return fail({ code: 'invitation-expired', detail: { until: member.until } });
  // By an earlier invitation: what one may do would hang on which of the two is looked at.
  if (state.accounts.get(accountKey(personal))) return fail({ code: 'account-bound' });
  return ok([{ type: 'invitation-accepted', data: { record }, private: personal }]);
}

/** Problems: `not-found`, `last-administrator`: somebody must be able to invite the next. */
export function decideEndMember(state: OfficeState, { record }: CommandOf<'end-member'>, now: string): Decided {
  const member = state.members.get(record);
  if (!member) return fail({ code: 'not-found', at: record });
  if (member.state === 'ended') return ok([]);
  const isLast =
    member.role === 'administrator' &&
    member.state === 'accepted' &&
    administrators(state, now).every((other) => other === record);
  return isLast ? fail({ code: 'last-administrator' }) : ok([{ type: 'member-ended', data: { record } }]);
}
