/** What follows from a command: events, or the problem that stands against it. Pure: state, command and actor in, value out. */
import { fail, type Result } from '../result';
import { decideAdoption } from './adoption/decide';
import type { OfficeCommand } from './commands';
import type { OfficeEvent } from './events';
import { decideFile } from './file/decide';
import { decideDocument, decideMatch } from './foreign/decide';
import { decideItem } from './item/decide';
import { may } from './may';
import { decideAcceptInvitation, decideEndMember, decideInvite } from './member/decide';
import { decideChecking } from './month/checking';
import { decideClose, decidePrepare } from './month/close';
import { dueToClose } from './month/due';
import { decidePlaceLate } from './month/late';
import { decideCircular, decideReopen } from './month/publish';
import { decideNotice } from './notice/decide';
import { isOfOwnUnit, unitOf } from './own-unit';
import { decidePayment, decidePayout, decidePayoutDraft } from './payout/decide';
import { decideRecord, decideRestore, decideWithdraw } from './record-decide';
import { decidePersonChange, decideUnitChange } from './reference/decide';
import type { Role } from './roles';
import { decideAnswerSignLink, decideEndSignLink, decideGiveSignLink } from './sign-link/decide';
import type { OfficeState } from './state';

/**
 * @returns the events that the command brings about (none where it is already so), or the problem: `forbidden` (the
 * actor's role does not give it), `stale-row` (the record was set by someone else since the sender looked),
 * `reference-missing` (it names what is not known), `transition-refused` (not from this state), and those of sealing.
 */
export function decide(
  state: OfficeState,
  command: OfficeCommand,
  actor: { readonly role: Role; readonly person?: string },
  now = '',
): Result<readonly OfficeEvent[]> {
  if (!may(actor.role, command)) return fail({ code: 'forbidden', detail: { role: actor.role } });
  if (actor.role === 'correspondent') {
    const unit = actor.person === undefined ? undefined : unitOf(state, actor.person, now);
    if (unit === undefined || !isOfOwnUnit(state, unit, command)) {
      return fail({ code: 'forbidden', detail: { role: actor.role } });
    }
  }
  switch (command.type) {
    case 'record':
      return decideRecord(state, command, now);
    case 'remind':
    case 'warn':
    case 'queue-notice':
    case 'try-notice':
    case 'settle-notice':
      return decideNotice(state, command);
    case 'move-item':
      return decideItem(state, command, actor, now);
    case 'attach':
    case 'detach':
      return decideFile(state, command, actor.person ?? '', now);
    case 'move-adoption':
      return decideAdoption(state, command);
    case 'withdraw':
      return decideWithdraw(state, command);
    case 'restore':
      return decideRestore(state, command);
    case 'change-unit':
      return decideUnitChange(state, command);
    case 'change-person':
      return decidePersonChange(state, command);
    case 'choose-office':
    case 'confirm':
    case 'open-request':
    case 'decide-request':
      return decideChecking(state, command, actor.role, now);
    case 'prepare':
      return decidePrepare(state, command);
    case 'close':
      // Nobody seals but a person, or the clock where the office has said so.
      if (actor.role === 'service' && !dueToClose(state, now).some((due) => due.code === command.code))
        return fail({ code: 'forbidden', detail: { role: actor.role } });
      return decideClose(state, command);
    case 'reopen':
      return decideReopen(state, command);
    case 'issue-circular':
      return decideCircular(state, command);
    case 'place-late':
      return decidePlaceLate(state, command);
    case 'prepare-payout':
      return decidePayoutDraft(state, command);
    case 'approve-payout':
      return decidePayout(state, command);
    case 'move-payment':
      return decidePayment(state, command);
    case 'invite':
      return decideInvite(state, command, now);
    case 'accept-invitation':
      return decideAcceptInvitation(state, command, now);
    case 'end-member':
      return decideEndMember(state, command, now);
    case 'give-sign-link':
      return decideGiveSignLink(state, command, now);
    case 'end-sign-link':
      return decideEndSignLink(state, command);
    case 'answer-sign-link':
      return decideAnswerSignLink(state, command, now);
    case 'match-foreign':
      return decideMatch(state, command);
    case 'file-document':
      return decideDocument(state, command);
    default:
      return command satisfies never;
  }
}
