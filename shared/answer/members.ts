/** Who acts in the office, and who one is oneself. */
import { localDateAt } from '../calendar';
import type { Output } from '../contract/operations';
import type { Actor } from '../office/domain';
import { memberRole } from '../office/member/acts';
import { personOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Result } from '../result';
import { pageOf } from './page-of';

export function selfAnswer(state: OfficeState, workspace: string, actor: Actor, now: string): Output<'getSelf'> {
  const { person, role } = actor;
  const today = localDateAt(now);
  const rostered = today === undefined ? undefined : personOn(state, person, today);
  return {
    workspace,
    person,
    // The service has no token, so nobody asks as it.
    role: memberRole.parse(role),
    name: rostered?.personal?.name ?? state.members.get(person)?.name ?? null,
    unit: rostered?.unit ?? null,
    post: rostered?.personal?.post ?? null,
  };
}

/** In the order in which they were invited. */
export function membersAnswer(state: OfficeState, now: string, after?: string): Result<Output<'listMembers'>> {
  const today = localDateAt(now) ?? '';
  return pageOf(state.members, after, (record, { role, person, name, until, state: at }) => ({
    record,
    role,
    person,
    name: name ?? (person === null ? null : (state.person.get(person)?.personal?.name ?? null)),
    until,
    state: at === 'open' && today > until ? ('expired' as const) : at,
  }));
}
