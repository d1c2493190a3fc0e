/** The shape in which the service says what is due, and what its clock would do. */
import * as z from 'zod';
import { channels, noticeOutcomes } from '../office/notice/acts';
import { localDate, recordId, span } from '../record/parts';
import { records } from '../record/records';

const unitTask = { task: recordId, unit: recordId, name: z.string(), what: z.string(), period: span };

/** What runs by the clock; the names are those of its functions. */
export const timerNames = ['remind', 'warn', 'prepare', 'close', 'deliver'] as const;
export type TimerName = (typeof timerNames)[number];

export const scheduleResult = z.strictObject({
  day: localDate,
  workday: z.boolean(),
  /** What the reader has to know: that the holidays of the year are not published yet. */
  warnings: z.array(z.string()),
  owing: z.array(
    z.strictObject({ ...unitTask, dueOn: localDate, overdue: z.boolean(), owed: z.int(), reminded: z.boolean() }),
  ),
  /** 催报: to paste into the group. */
  text: z.string(),
  /** 进度偏慢 */
  behind: z.array(z.strictObject({ ...unitTask, done: z.int(), expected: z.int(), warned: z.boolean() })),
  /** Dry run: what each timer would say on this day, in sentences. */
  would: z.array(z.strictObject({ timer: z.enum(timerNames), acts: z.array(z.string()) })),
  /** The settings that hold on the day, and by which event: what a change of them replaces. */
  settings: z.strictObject({ record: recordId.nullable(), seq: z.int(), data: records.settings.data }),
  /** What could not be delivered yet, or not at all. */
  undelivered: z.array(
    z.strictObject({
      notice: z.string(),
      channel: z.enum(channels),
      /** Of the roster; null for a group. */
      person: z.string().nullable(),
      state: z.enum(['queued', ...noticeOutcomes]),
      attempts: z.int(),
      why: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
});
export type ScheduleResult = z.infer<typeof scheduleResult>;
