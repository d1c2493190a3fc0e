/** What follows from a command: events, or the problem that stands against it. Pure: state, command in, value out. */
import { fail, ok, type Result } from '../result';
import type { Command, RecordCommand, RemindCommand } from './commands';
import type { OfficeEvent, RecordedEvent } from './events';
import { type OfficeState, reminderKey } from './state';

/**
 * @returns the events that the command brings about (none where it is already so), or `stale-row` (the record was set
 * by someone else since the sender looked), `reference-missing` (it names a unit, item or task that is not known).
 */
export function decide(state: OfficeState, command: Command): Result<readonly OfficeEvent[]> {
  switch (command.type) {
    case 'record':
      return decideRecord(state, command);
    case 'remind':
      return decideRemind(state, command);
    default:
      return command satisfies never;
  }
}

function decideRecord(state: OfficeState, command: RecordCommand): Result<readonly OfficeEvent[]> {
  const current = state.standing.get(command.record)?.seq ?? 0;
  if (current !== command.replaces) {
    return fail({ code: 'stale-row', at: command.record, detail: { expected: command.replaces, current } });
  }
  const missing = missingReference(state, command);
  if (missing) return fail({ code: 'reference-missing', at: command.record, detail: { missing } });
  const { kind, record, replaces, data, personal } = command;
  const part = Object.keys(personal).length === 0 ? {} : { private: personal };
  // The union of commands and the union of events are told apart by the same kind.
  return ok([{ type: 'recorded', data: { kind, record, replaces, data }, ...part } as RecordedEvent]);
}

function missingReference(state: OfficeState, command: RecordCommand): string | undefined {
  switch (command.kind) {
    case 'person':
    case 'task':
    case 'item':
    case 'count':
    case 'score':
      return state.unit.has(command.data.unit) ? undefined : command.data.unit;
    case 'adoption':
      return command.data.sources.find((source) => !state.item.has(source));
    case 'unit':
    case 'outlet':
    case 'rules':
      return undefined;
    default:
      return command satisfies never;
  }
}

function decideRemind(state: OfficeState, command: RemindCommand): Result<readonly OfficeEvent[]> {
  const task = state.task.get(command.task);
  if (!task) return fail({ code: 'reference-missing', detail: { missing: command.task } });
  if (state.reminders.has(reminderKey(command.task, command.period))) return ok([]);
  const { period, dueOn, owed } = command;
  return ok([{ type: 'reminded', data: { task: command.task, unit: task.unit, period, dueOn, owed } }]);
}
