/** Remembers an invitation, and what became of it. */
import type { EventOf } from '../events';
import type { OfficeState } from '../state';
import { accountKey } from './acts';

type MemberEvent = EventOf<'invited' | 'invitation-accepted' | 'member-ended'>;

export function rememberMember(state: OfficeState, event: MemberEvent): void {
  if (event.type === 'invited') {
    const { record, role, person, hash, until } = event.data;
    const name = event.private?.name ?? null;
    state.members.set(record, { role, person, until, name, state: 'open', account: null });
    state.invitations.set(hash, record);
    return;
  }
  const { record } = event.data;
  const member = state.members.get(record);
  if (!member) return;
  if (event.type === 'invitation-accepted') {
    // Without its private part, which was erased, nobody is told by it any more.
    const account = event.private ?? null;
    state.members.set(record, { ...member, state: 'accepted', account });
    if (account !== null) state.accounts.set(accountKey(account), record);
    return;
  }
  state.members.set(record, { ...member, state: 'ended', account: null });
  if (member.account !== null) state.accounts.set(accountKey(member.account), '');
}
