/** As whom does an account act in the office today? */
import { type LocalDate, localDateAt } from '../../calendar';
import type { Actor } from '../domain';
import { personOn } from '../reference/on';
import type { OfficeState } from '../state';
import { type Account, accountKey, type Membership } from './acts';

/** Undefined for who took up no invitation, lost access, or has left the roster by whose row he was invited. */
export function actorOf(state: OfficeState, account: Account, now: string): Actor | undefined {
  const record = state.accounts.get(accountKey(account));
  const today = localDateAt(now);
  if (!record) return undefined;
  const member = state.members.get(record);
  if (!member || !today || !acts(state, member, today)) return undefined;
  return { person: member.person ?? record, role: member.role };
}

function acts(state: OfficeState, { state: at, account, person }: Membership, today: LocalDate): boolean {
  if (at !== 'accepted' || account === null) return false;
  return person === null || (personOn(state, person, today)?.there ?? false);
}

/** Those whose account can act today; their invitations' ids. */
export function administrators(state: OfficeState, now: string): readonly string[] {
  const today = localDateAt(now);
  if (!today) return [];
  return [...state.members.entries()].flatMap(([record, member]) =>
    member.role === 'administrator' && acts(state, member, today) ? [record] : [],
  );
}
