/** Remembers one event in the state, in place: only the owner of the state calls it. */
import type { RecordPersonal } from '../record/records';
import type { OfficeEvent, RecordedEvent } from './events';
import { type OfficeState, reminderKey } from './state';

/** What the state keeps of the log's own frame around an event. */
interface Logged {
  readonly seq: number;
  readonly command: string;
  readonly event: OfficeEvent;
}

export function evolve(state: OfficeState, { seq, command, event }: Logged): void {
  switch (event.type) {
    case 'recorded': {
      remember(state, event);
      const { record, replaces } = event.data;
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
  const { data } = event;
  switch (data.kind) {
    case 'unit':
      return state.unit.set(data.record, data.data);
    case 'person':
      return state.person.set(data.record, { ...data.data, personal: personalOf<'person'>(event) });
    case 'outlet':
      return state.outlet.set(data.record, data.data);
    case 'task':
      return state.task.set(data.record, data.data);
    case 'rules':
      return state.rules.set(data.record, data.data);
    case 'item':
      return state.item.set(data.record, { ...data.data, personal: personalOf<'item'>(event) });
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

/** The compiler narrows `data` by its kind but not its sibling: the event's schema ties the two together. */
function personalOf<K extends 'person' | 'item'>(event: RecordedEvent): RecordPersonal<K> | null {
  return (event.private as RecordPersonal<K> | undefined) ?? null;
}
