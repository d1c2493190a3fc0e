/** The answer about the clock: what is owed and by when, who falls behind, and what each timer would do. */
import { instantAt, isLocalDate } from '../calendar';
import type { Query } from '../contract/operations';
import type { ScheduleResult } from '../contract/schedule';
import type { OfficeCommand } from '../office/commands';
import { decide } from '../office/decide';
import type { Channel } from '../office/notice/acts';
import { settingsOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import { fail, ok, type Result } from '../result';
import { noticesDue, owingText } from '../schedule/notices';
import { commandsOf, type Plan, planOf } from '../schedule/plan';
import { scheduleWords } from '../text/schedule';
import { taskName } from '../text/task-name';
import { historySentence } from './history';

/** @param channels those that the service has for this office; none where there is no service. */
export function scheduleAnswer(
  state: OfficeState,
  { day, lang = 'zh' }: Query<'getSchedule'>,
  channels: readonly Channel[],
): Result<ScheduleResult> {
  if (!isLocalDate(day)) return fail({ code: 'input-invalid', at: 'day' });
  const words = scheduleWords[lang];
  const plan = planOf(state, day);
  const acts = (commands: readonly OfficeCommand[]): string[] =>
    commands.flatMap((command) => {
      // Decided and not said: what a dry run is.
      const decided = decide(state, command, { role: 'service' }, instantAt(day));
      return decided.ok ? decided.value.flatMap((event) => historySentence(state, event, lang) ?? []) : [];
    });
  return ok({
    day,
    workday: plan.isWorkday,
    warnings: [
      ...(plan.holidaysKnown ? [] : [words.holidaysUnknown(day.slice(0, 4))]),
      ...(plan.isWorkday ? [] : [words.dayOff]),
    ],
    owing: plan.owing.map(({ task, unit, period, dueOn, owed, reminded }) => ({
      ...named(state, task, unit),
      period,
      dueOn,
      overdue: dueOn < day,
      owed,
      reminded,
    })),
    text: owingText(state, plan, lang),
    behind: plan.behind.map(({ task, unit, period, done, expected, warned }) => ({
      ...named(state, task, unit),
      period,
      done,
      expected,
      warned,
    })),
    // The office is not named to a dry run: ids are not printed.
    would: [
      { timer: 'remind', acts: acts(commandsOf.remind('', plan)) },
      { timer: 'warn', acts: acts(commandsOf.warn('', plan)) },
      { timer: 'prepare', acts: acts(commandsOf.prepare('', plan)) },
      { timer: 'close', acts: acts(commandsOf.close('', plan)) },
      { timer: 'deliver', acts: acts(noticesDue('', state, afterRun(plan), channels)) },
    ],
    settings: inForce(state, day),
    undelivered: undelivered(state),
  });
}

function inForce(state: OfficeState, day: string): ScheduleResult['settings'] {
  const data = settingsOn(state, day);
  const [record = null] = [...state.settings.entries()].find(([, one]) => one === data) ?? [];
  return { record, seq: record === null ? 0 : (state.standing.get(record)?.seq ?? 0), data };
}

/** Notices follow the reminders of the same day. */
function afterRun(plan: Plan): Plan {
  return {
    ...plan,
    owing: plan.owing.map((one) => ({ ...one, reminded: true })),
    behind: plan.behind.map((one) => ({ ...one, warned: true })),
  };
}

function named(state: OfficeState, task: string, unit: string) {
  const { text = '', of = null } = state.task.get(task) ?? {};
  return { task, unit, name: state.unit.get(unit)?.name ?? '', what: taskName({ task: text, of }) };
}

function undelivered(state: OfficeState): ScheduleResult['undelivered'] {
  return [...state.notices.entries()].flatMap(([notice, { channel, person, state: at, attempts, code, said }]) =>
    at === 'delivered' || at === 'dropped'
      ? []
      : [
          {
            notice,
            channel,
            person: person === null ? null : (state.person.get(person)?.personal?.name ?? ''),
            state: at,
            attempts,
            why: code,
            text: said?.text ?? null,
          },
        ],
  );
}
