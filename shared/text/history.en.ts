/** What happened in an office, in English. */
import type { Signing } from '../office/item/acts';
import type { HistoryWords } from './history';
import { schedule } from './schedule.en';
import { terms } from './terms.en';

const holderOf = (record: string): string => (record.startsWith('a') ? 'adoption' : 'item');
const quoted = (name: string): string => (name === '' ? '' : ` “${name}”`);
/** The slip's number, or the link's mark. */
const markOf = (signing: Signing): string =>
  signing.how === 'paper' ? ` ${signing.slip}` : signing.how === 'link' ? ` ${signing.link}` : '';

const confirmations = {
  signed: 'confirmed',
  silent: 'did not answer in time, taken as consent:',
  retracted: 'took back its confirmation of',
} as const;
const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

const papers = {
  sealed: 'seal',
  reopened: 'reopening',
  'circular-issued': 'circular',
  'payout-approved': 'payout',
  'payment-moved': 'payment',
} as const;

export const history: HistoryWords = {
  roles: {
    editor: 'editor',
    correspondent: 'correspondent',
    leader: 'leader',
    supervisor: 'supervisor',
    accountant: 'accountant',
    administrator: 'administrator',
    service: 'service',
  },
  saidBy: (role, person, time) => ` (as the ${role} ${person} said on ${time.slice(0, 10)})`,
  sentence: (event, { record, unit, period, nameOf }) => {
    switch (event.type) {
      case 'recorded': {
        const { kind, replaces, late } = event.data;
        const done = `${kind}${quoted(record)} ${replaces === 0 ? 'recorded' : 'changed'}`;
        if (!late) return done;
        return `${done} after sealing, ${late.as === 'correction' ? 'as a correction' : `counts on ${late.countsOn ?? ''}`}`;
      }
      case 'reminded':
        return `reminded${quoted(unit)}: ${event.data.owed} owed by ${event.data.dueOn}`;
      case 'warned':
        return `warned${quoted(unit)}: ${event.data.done} done, ${event.data.expected} expected by now`;
      case 'notice-queued':
        return event.data.person === null
          ? `notice to the ${schedule.channels[event.data.channel]}`
          : `notice to${quoted(nameOf(event.data.person))} by ${schedule.channels[event.data.channel]}`;
      case 'notice-tried':
        return null;
      case 'notice-settled':
        return `a notice: ${schedule.noticeStates[event.data.outcome]}`;
      case 'item-moved': {
        const { step } = event.data;
        const more =
          step.act === 'plan'
            ? ` (${step.issue})`
            : step.act === 'send-up'
              ? ` (${step.to})`
              : step.act === 'merge'
                ? ` into${quoted(nameOf(step.into))}`
                : step.act === 'sign'
                  ? ` (${step.signing.how}${markOf(step.signing)}${quoted(event.private?.signedBy ?? '')})`
                  : step.act === 'return' && step.link !== undefined
                    ? ` (link ${step.link}${quoted(event.private?.returnedBy ?? '')})`
                    : '';
        return `item${quoted(record)} ${terms.itemActs[step.act]}${more}${because(event.private?.reason)}`;
      }
      case 'attached':
        return `file${quoted(event.private?.name ?? '')} attached to ${holderOf(event.data.record)}${quoted(record)} (${terms.archives[event.data.archive]})`;
      case 'detached':
        return `a file taken off ${holderOf(event.data.record)}${quoted(record)}`;
      case 'adoption-moved': {
        const { step } = event.data;
        const done =
          step.act === 'verify'
            ? 'verified'
            : step.act === 'match'
              ? `matched with item${quoted(nameOf(step.item))}`
              : step.act === 'merge'
                ? `merged into${quoted(nameOf(step.into))}`
                : 'stands alone again';
        return `adoption${quoted(record)} ${done}`;
      }
      case 'withdrawn':
        return `taken back${quoted(record)}${because(event.private?.reason)}`;
      case 'restored':
        return `put back${quoted(record)}`;
      case 'unit-changed': {
        const { step, from } = event.data;
        const done =
          step.what === 'renamed'
            ? `is named${quoted(step.name)}`
            : step.what === 'moved'
              ? `is on board${quoted(step.board ?? '')}`
              : step.what === 'merged'
                ? `is part of${quoted(nameOf(step.into))}`
                : step.what === 'secrecy'
                  ? step.registeredOnly
                    ? 'is registered only, its texts are not kept'
                    : 'may have its texts kept'
                  : 'is not counted any more';
        return `from ${from} unit${quoted(record)} ${done}`;
      }
      case 'person-changed': {
        const { step, from } = event.data;
        return `from ${from} person${quoted(record)} ${step.what === 'ended' ? 'has left' : `serves at${quoted(nameOf(step.unit))}`}`;
      }
      case 'office-chosen':
        return `checked by the offices:${quoted(unit)} ${period} as counted by ${event.data.office}${because(event.private?.reason)}`;
      case 'confirmed':
        return `${unit} ${confirmations[event.data.how ?? 'signed']} ${period} (check code ${event.data.code})`;
      case 'request-opened':
        return `${unit} asked to verify ${period}${because(event.private?.text)}`;
      case 'request-decided':
        return `request ${event.data.decision}${because(event.private?.reason)}`;
      case 'prepared':
        return `draft of ${period} prepared (check code ${event.data.code})`;
      case 'lines-kept':
      case 'payees-kept':
        return null;
      case 'sealed':
        return `${period} sealed${event.data.former === null ? '' : ' again'} (check code ${event.data.code})`;
      case 'reopened':
        return `${period} opened again${because(event.private?.reason)}`;
      case 'circular-issued':
        return `circular of ${period} issued${quoted(event.data.number ?? '')}${event.private?.signedBy === undefined ? '' : `, signed by ${event.private.signedBy}`}`;
      case 'late-placed':
        return `${record} that came late ${event.data.as === 'correction' ? 'is a correction' : `counts on ${event.data.countsOn ?? ''}`}`;
      case 'payout-prepared':
        return `payout of ${period} prepared (check code ${event.data.code})`;
      case 'payout-approved':
        return `payout of ${period} approved, ${event.data.lines} payees`;
      case 'payment-moved':
        return `payment ${event.data.n} of ${period}: ${terms.paymentStates[event.data.to]}${because(event.private?.reason)}`;
      case 'invited':
        return `invited${quoted(record)} as ${history.roles[event.data.role]}, until ${event.data.until}`;
      case 'invitation-accepted':
        return `invitation accepted${quoted(record)}`;
      case 'member-ended':
        return `access ended${quoted(record)}`;
      case 'sign-link-given':
        return `link for signing off item${quoted(record)} given to${quoted(event.private?.name ?? '')}, good until ${event.data.until}`;
      case 'sign-link-ended':
        return `link for signing off item${quoted(record)} taken back`;
      case 'foreign-matched':
        return `a record of the log that was brought in is${quoted(record)}`;
      case 'document-filed':
        return `filed from another log (${event.data.workspace}): ${papers[event.data.what]} of ${period}${event.data.code === null ? '' : ` (check code ${event.data.code})`}`;
      default:
        return event satisfies never;
    }
  },
};
