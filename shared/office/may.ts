/** Who may say what? Roles by command; what one's role does not give is refused. */
import type { CommandType, OfficeCommand } from './commands';
import type { Role } from './roles';

const writers: readonly Role[] = ['editor', 'administrator', 'service'];
/** A unit's own word; whose unit, own-unit.ts says. */
const units: readonly Role[] = ['editor', 'correspondent', 'administrator'];
const editors: readonly Role[] = ['editor', 'administrator'];
const signers: readonly Role[] = ['editor', 'leader', 'supervisor', 'administrator', 'service'];

const roles: Readonly<Record<CommandType, readonly Role[]>> = {
  record: ['editor', 'correspondent', 'administrator', 'service'],
  remind: writers,
  warn: writers,
  'queue-notice': ['service'],
  'try-notice': ['service'],
  'settle-notice': ['service'],
  'move-item': ['editor', 'correspondent', 'administrator', 'service'],
  attach: units,
  detach: units,
  'move-adoption': editors,
  withdraw: editors,
  restore: editors,
  'change-unit': editors,
  'change-person': editors,
  'choose-office': editors,
  confirm: units,
  'open-request': units,
  'decide-request': ['editor', 'leader', 'supervisor', 'administrator'],
  prepare: ['editor', 'supervisor', 'administrator', 'service'],
  close: signers,
  reopen: ['administrator'],
  'issue-circular': ['editor', 'leader', 'supervisor', 'administrator'],
  'place-late': editors,
  'prepare-payout': ['editor', 'accountant', 'administrator', 'service'],
  'approve-payout': ['editor', 'leader', 'administrator'],
  'move-payment': ['editor', 'accountant', 'administrator'],
  invite: ['administrator', 'service'],
  'accept-invitation': ['service'],
  'end-member': ['administrator'],
  'give-sign-link': editors,
  'end-sign-link': editors,
  'answer-sign-link': ['service'],
  'match-foreign': editors,
  'file-document': editors,
};

/** Every kind of command, as the table above has them. */
export const commands = Object.keys(roles) as readonly CommandType[]; // safe: the table is closed

export function may(role: Role, command: OfficeCommand): boolean {
  if (command.type === 'move-item') {
    const { step } = command;
    // 审签 in the system is the leader's own word, by link that of who holds the link, whom the service asks.
    if (step.act === 'sign' && step.signing.how === 'system') return role === 'leader';
    if (step.act === 'sign' && step.signing.how === 'link') return false;
    if (step.act === 'return') return step.link === undefined && (role === 'leader' || editors.includes(role));
  }
  return roles[command.type].includes(role);
}
