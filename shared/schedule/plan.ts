/** What does the clock have to do in an office today? What each timer would say, without saying it. */
import { instantAt, type LocalDate } from '../calendar';
import { derivedId } from '../log/hash';
import type { Command } from '../office/commands';
import { type Due, dueToClose } from '../office/month/due';
import { settingsOn } from '../office/reference/on';
import { type OfficeState, reminderKey, warningKey } from '../office/state';
import { assumedSchedule } from '../record/schedule';
import { type Behind, behind } from '../tally/behind';
import { deliveries } from '../tally/deliveries';
import { type Owing, owing } from '../tally/owing';
import { type DraftDue, draftsDue } from './drafts';
import { duesAround, type OfficeDays, officeDays } from './dues';

export interface Plan {
  readonly day: LocalDate;
  readonly isWorkday: boolean;
  /** false: no holidays are published for this year yet; Monday to Friday are taken for workdays. */
  readonly holidaysKnown: boolean;
  /** All that is owed near today, whether it was reminded or not. */
  readonly owing: readonly (Owing & { readonly reminded: boolean })[];
  readonly behind: readonly (Behind & { readonly warned: boolean })[];
  readonly drafts: readonly DraftDue[];
  /** 自动结账 */
  readonly closings: readonly Due[];
}

/** @param today in China. */
export function planOf(state: OfficeState, today: LocalDate): Plan {
  const office = officeDaysOn(state, today);
  const duesOf = duesAround(today, office);
  const delivered = deliveries(state);
  return {
    day: today,
    isWorkday: office.days.isWorkday(today),
    holidaysKnown: office.days.isKnown(today),
    owing: owing(state, today, duesOf, delivered).map((one) => ({
      ...one,
      reminded: state.reminders.has(reminderKey(one.task, one.period)),
    })),
    behind: behind(state, today, duesOf, delivered).map((one) => ({
      ...one,
      warned: state.warnings.has(warningKey(one.task, one.period, one.month)),
    })),
    drafts: draftsDue(state, today, delivered),
    closings: dueToClose(state, instantAt(today)),
  };
}

export function officeDaysOn(state: OfficeState, today: LocalDate): OfficeDays {
  return officeDays(settingsOn(state, today).schedule ?? assumedSchedule);
}

/** Ids follow from office, matter and date: what is said late or twice is said once. Nobody is reminded on a day off. */
export const commandsOf = {
  remind: (workspace: string, { isWorkday, owing }: Plan): readonly Command[] =>
    !isWorkday
      ? []
      : owing.flatMap(({ reminded, unit: _, task, period, dueOn, owed }) => {
          if (reminded) return [];
          const id = derivedId('remind', workspace, task, period.from, period.to);
          return [{ id, type: 'remind', task, period: { ...period }, dueOn, owed }];
        }),
  warn: (workspace: string, { isWorkday, behind }: Plan): readonly Command[] =>
    !isWorkday
      ? []
      : behind.flatMap(({ warned, unit: _, task, period, month, done, expected }) => {
          if (warned) return [];
          const id = derivedId('warn', workspace, task, period.from, period.to, month);
          return [{ id, type: 'warn', task, period: { ...period }, month, done, expected }];
        }),
  prepare: (workspace: string, { drafts }: Plan): readonly Command[] =>
    drafts.map(({ period }) => ({
      id: derivedId('prepare', workspace, period.from, period.to),
      type: 'prepare',
      period: { ...period },
    })),
  close: (workspace: string, { closings }: Plan): readonly Command[] =>
    closings.map(({ period, code }) => ({
      id: derivedId('close', workspace, period.from, period.to, code),
      type: 'close',
      period: { ...period },
      code,
    })),
} as const;
