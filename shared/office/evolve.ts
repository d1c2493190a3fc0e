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
      state.unit.set(data.record, data.data);
      return;
    case 'person':
      state.person.set(data.record, { ...data.data, personal: personalOf<'person'>(event) });
      return;
    case 'outlet':
      state.outlet.set(data.record, data.data);
      return;
    case 'task':
      state.task.set(data.record, data.data);
      return;
    case 'rules':
      state.rules.set(data.record, data.data);
      return;
    case 'item':
      state.item.set(data.record, { ...data.data, personal: personalOf<'item'>(event) });
      return;
    case 'adoption':
      state.adoption.set(data.record, data.data);
      return;
    case 'count':
      state.count.set(data.record, data.data);
      return;
    case 'score':
      state.score.set(data.record, data.data);
      return;
    default:
      data satisfies never;
  }
}

/** The compiler narrows `data` by its kind but not its sibling: the event's schema ties the two together. */
function personalOf<K extends 'person' | 'item'>(event: RecordedEvent): RecordPersonal<K> | null {
  return (event.private as RecordPersonal<K> | undefined) ?? null;
}
