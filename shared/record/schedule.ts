/** 定时: what an office sets about its own deadlines, days and drafts. */
import * as z from 'zod';
import { readDeadline } from '../language/deadline';
import { localDate, shortText } from './parts';

/** 报送时限 as typed: 每周一下班前, 每月28日前. `3个工作日内` counts from an event and is no day of a calendar. */
const deadline = shortText.refine((text): boolean => {
  const read = readDeadline(text);
  return read !== undefined && read.kind !== 'within';
});

/** In the month behind the period; null: no draft is prepared by the clock. */
const draftDay = z.int().min(1).max(28).nullable();

export const schedule = z.strictObject({
  /** For tasks of the same rhythm: a weekly one for weekly tasks, … Without one a period's last day is the deadline. */
  deadlines: z.array(deadline).max(10),
  /** 遇节假日顺延 or 提前. */
  holidays: z.enum(['after', 'before']),
  /** Workdays before a deadline on which the reminder goes out; null: by the rhythm of the task. */
  lead: z.int().min(0).max(60).nullable(),
  /** Days on which the office works or not, whatever the national calendar says. */
  days: z.array(z.strictObject({ date: localDate, work: z.boolean() })).max(400),
  /** On which day the drafts of closing and circular are prepared. */
  drafts: z.strictObject({ month: draftDay, quarter: draftDay, year: draftDay }),
});
export type Schedule = z.infer<typeof schedule>;

/** Of an office that has set nothing. */
export const assumedSchedule: Schedule = {
  deadlines: [],
  holidays: 'after',
  lead: null,
  days: [],
  drafts: { month: null, quarter: null, year: null },
};
