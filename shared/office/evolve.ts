/** Remembers one event in the state, in place: only the owner of the state calls it. */
import type { OfficeEvent, RecordedEvent } from './events';
import { type OfficeState, reminderKey } from './state';

export function evolve(state: OfficeState, event: OfficeEvent, seq: number): void {
  switch (event.type) {
    case 'recorded': {
      remember(state, event);
      const { record, replaces, command } = event.data;
      state.standing.set(record, { seq, replaces, command });
      return;
    }
    case 'reminded':
      state.reminders.set(reminderKey(event.data.task, event.data.period), event.data);
      return;
    default:
      event satisfies never;
  }
}

function remember(state: OfficeState, event: RecordedEvent): void {
  const { data, personal } = event;
  switch (data.kind) {
    case 'unit':
      return state.unit.set(data.record, data.data);
    case 'person':
      return state.person.set(data.record, { ...data.data, personal: personalOf<'person'>(personal) });
    case 'outlet':
      return state.outlet.set(data.record, data.data);
    case 'task':
      return state.task.set(data.record, data.data);
    case 'rules':
      return state.rules.set(data.record, data.data);
    case 'item':
      return state.item.set(data.record, { ...data.data, personal: personalOf<'item'>(personal) });
    case 'adoption':
      return state.adoption.set(data.record, data.data);
    case 'count':
      return state.count.set(data.record, data.data);
    case 'score':
      return state.score.set(data.record, data.data);
    default:
      data satisfies never;
  }
}

/** The compiler narrows `data` by its kind but not its sibling: the schema of the event ties the two together. */
function personalOf<K extends RecordedEvent['data']['kind']>(
  personal: RecordedEvent['personal'],
): Extract<RecordedEvent, { data: { kind: K } }>['personal'] {
  return personal as Extract<RecordedEvent, { data: { kind: K } }>['personal'];
}
