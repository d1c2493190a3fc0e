/** What reminders, warnings and notices leave behind. */
import type { EventOf } from '../events';
import { type OfficeState, reminderKey, warningKey } from '../state';

type NoticeEvent = EventOf<'reminded' | 'warned' | 'notice-queued' | 'notice-tried' | 'notice-settled'>;

export function rememberNotice(state: OfficeState, event: NoticeEvent): void {
  switch (event.type) {
    case 'reminded':
      state.reminders.set(reminderKey(event.data.task, event.data.period), event.data);
      return;
    case 'warned':
      state.warnings.set(warningKey(event.data.task, event.data.period, event.data.month), event.data);
      return;
    case 'notice-queued': {
      const { notice, ...data } = event.data;
      const begun = { state: 'queued', attempts: 0, again: '', code: null } as const;
      state.notices.set(notice, { ...data, ...begun, said: event.private ?? null });
      return;
    }
    case 'notice-tried': {
      const { notice, attempt, again } = event.data;
      const known = state.notices.get(notice);
      if (known) state.notices.set(notice, { ...known, attempts: attempt, again });
      return;
    }
    case 'notice-settled': {
      const { notice, outcome, code } = event.data;
      const known = state.notices.get(notice);
      if (!known) return;
      // What was not delivered keeps its text: someone may have to say it himself.
      const said = outcome === 'delivered' || outcome === 'dropped' ? null : known.said;
      state.notices.set(notice, { ...known, state: outcome, code, said });
      return;
    }
    default:
      event satisfies never;
  }
}
