/** Which command says again what an event remembers, so that another log can decide it for itself? */
import type { Command, RecordCommand } from './commands';
import type { OfficeEvent } from './events';
import type { ForeignDocument } from './foreign/acts';
import type { ItemStep } from './item/acts';
import { figuresOn } from './month/draft';

/**
 * Null for what another log does not take over as a command: seals and what leads to them, payments, circulars. They
 * rest on their own log and come in as documents.
 *
 * @param replaces the seq of what a record replaces, in the other log
 */
export function commandOf(id: string, event: OfficeEvent, replaces: number): Command | null {
  switch (event.type) {
    case 'recorded': {
      const { kind, record, data } = event.data;
      // An event's data and personal part are of its kind, as a command's are.
      return { id, type: 'record', kind, record, replaces, data, personal: event.private ?? {} } as RecordCommand;
    }
    case 'reminded': {
      const { task, period, dueOn, owed } = event.data;
      return { id, type: 'remind', task, period, dueOn, owed };
    }
    case 'item-moved': {
      const { record, step } = event.data;
      return { id, type: 'move-item', record, step: retold(step), personal: event.private ?? {} };
    }
    case 'adoption-moved':
      return { id, type: 'move-adoption', ...event.data };
    // Of a file the bytes are needed, too: who brings them attaches them.
    case 'withdrawn':
      return event.private ? { id, type: 'withdraw', ...event.data, personal: event.private } : null;
    case 'restored':
      return { id, type: 'restore', ...event.data };
    case 'unit-changed': {
      const { record, said: from, step } = event.data;
      return { id, type: 'change-unit', record, from, step };
    }
    case 'person-changed': {
      const { record, said: from, step } = event.data;
      return { id, type: 'change-person', record, from, step, personal: event.private ?? {} };
    }
    case 'office-chosen':
      return { id, type: 'choose-office', ...event.data, ...(event.private ? { personal: event.private } : {}) };
    case 'request-opened':
      return event.private ? { id, type: 'open-request', ...event.data, personal: event.private } : null;
    case 'request-decided':
      return event.private ? { id, type: 'decide-request', ...event.data, personal: event.private } : null;
    case 'foreign-matched':
      return { id, type: 'match-foreign', ...event.data };
    case 'document-filed':
      return { id, type: 'file-document', document: event.data };
    default:
      return null;
  }
}

/** What a leader said himself, in the other system or by its link, cannot be repeated by who brings its log in: here it is noted. */
function retold(step: ItemStep): ItemStep {
  if (step.act === 'return') return { act: step.act };
  if (step.act !== 'sign') return step;
  return ['system', 'link'].includes(step.signing.how) ? { ...step, signing: { how: 'noted' } } : step;
}

/** A seal, circular or payment of another log as a paper for this one; null for what leads up to them. */
export function documentOf(
  id: string,
  event: OfficeEvent,
  at: { readonly workspace: string; readonly seq: number; readonly hash: string },
): Command | null {
  const none = { ...at, code: null, number: null, figures: [], gross: null, payment: null };
  const filed = (document: ForeignDocument): Command => ({ id, type: 'file-document', document });
  switch (event.type) {
    case 'sealed': {
      const { period, code, boards } = event.data;
      return filed({ ...none, what: event.type, period, code, figures: [...figuresOn(boards)] });
    }
    case 'reopened':
      return filed({ ...none, what: event.type, period: event.data.period });
    case 'circular-issued':
      return filed({ ...none, what: event.type, period: event.data.period, number: event.data.number });
    case 'payout-approved': {
      const { period, code, gross } = event.data;
      return filed({ ...none, what: event.type, period, code, gross });
    }
    case 'payment-moved': {
      const { period, n, to } = event.data;
      return filed({ ...none, what: event.type, period, payment: { n, to } });
    }
    default:
      return null;
  }
}
