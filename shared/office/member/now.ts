/** As whom does an account act in the office today? */
import { localDateAt } from '../../calendar';
import type { Actor } from '../domain';
import { personOn } from '../reference/on';
import type { OfficeState } from '../state';
import { type Account, accountKey } from './acts';

/** Undefined for who took up no invitation, lost access, or has left the roster by whose row he was invited. */
export function actorOf(state: OfficeState, account: Account, now: string): Actor | undefined {
  const record = state.accounts.get(accountKey(account));
  const today = localDateAt(now);
  if (!record) return undefined;
  const member = state.members.get(record);
  if (member?.state !== 'accepted' || !today) return undefined;
  if (member.person !== null && !personOn(state, member.person, today)?.there) return undefined;
  return { person: member.person ?? record, role: member.role };
}

/** Those whose account can act; their invitations' ids. */
export const administrators = (state: OfficeState): readonly string[] =>
  [...state.members.entries()].flatMap(([record, { role, state, account }]) =>
    role === 'administrator' && state === 'accepted' && account !== null ? [record] : [],
  );
