/** May a unit be reminded or warned, a notice be queued, tried, settled? Each once, however often it is said. */
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import { type OfficeState, reminderKey, warningKey } from '../state';
import { isPending, type NoticeCommand, noticeSaid } from './acts';

export function decideNotice(
  state: OfficeState,
  command: CommandOf<'remind' | 'warn'> | NoticeCommand,
): Result<readonly OfficeEvent[]> {
  const missing = (id: string) => fail({ code: 'reference-missing' as const, detail: { missing: id } });
  switch (command.type) {
    case 'remind': {
      const { id: _, type: __, ...said } = command;
      const task = state.task.get(said.task);
      if (!task) return missing(said.task);
      if (state.reminders.has(reminderKey(said.task, said.period))) return ok([]);
      return ok([{ type: 'reminded', data: { ...said, unit: task.unit } }]);
    }
    case 'warn': {
      const { id: _, type: __, ...said } = command;
      const task = state.task.get(said.task);
      if (!task) return missing(said.task);
      if (state.warnings.has(warningKey(said.task, said.period, said.month))) return ok([]);
      return ok([{ type: 'warned', data: { ...said, unit: task.unit } }]);
    }
    case 'queue-notice': {
      const { id: _, type: __, personal, ...data } = command;
      if (data.person !== null && !state.person.has(data.person)) return missing(data.person);
      if (state.notices.has(data.notice)) return ok([]);
      // No schema has seen what the service's own clock says, and a log with what none accepts could not be read again.
      if (!noticeSaid.safeParse(personal).success) return fail({ code: 'input-invalid', at: 'personal' });
      return ok([{ type: 'notice-queued', data, private: personal }]);
    }
    case 'try-notice': {
      const { id: _, type: __, ...data } = command;
      const notice = state.notices.get(data.notice);
      if (!notice) return missing(data.notice);
      if (!isPending(notice) || data.attempt !== notice.attempts + 1) return refused('try');
      return ok([{ type: 'notice-tried', data }]);
    }
    case 'settle-notice': {
      const { id: _, type: __, ...data } = command;
      const notice = state.notices.get(data.notice);
      if (!notice) return missing(data.notice);
      if (!isPending(notice)) return ok([]);
      // A late word on an earlier try: only that it arrived after all is still news.
      if (data.attempt !== notice.attempts && data.outcome !== 'delivered') return refused(data.outcome);
      return ok([{ type: 'notice-settled', data }]);
    }
    default:
      return command satisfies never;
  }
}

const refused = (act: string): Result<never> => fail({ code: 'transition-refused', detail: { act } });
