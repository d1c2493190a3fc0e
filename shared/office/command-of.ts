/** Which command says again what an event remembers, so that another log can decide it for itself? */
import type { Command, RecordCommand } from './commands';
import type { OfficeEvent } from './events';

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
    case 'item-moved':
      return { id, type: 'move-item', ...event.data, personal: event.private ?? {} };
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
      return { id, type: 'choose-office', ...event.data };
    case 'request-opened':
      return event.private ? { id, type: 'open-request', ...event.data, personal: event.private } : null;
    case 'request-decided':
      return event.private ? { id, type: 'decide-request', ...event.data, personal: event.private } : null;
    default:
      return null;
  }
}
