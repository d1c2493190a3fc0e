/** The shapes of what supervisors and the yearly appraisal look at: a quarter or a year against others, tasks, people, what is open. */
import * as z from 'zod';
import { recordId } from '../record/parts';
import { circularBoard, correctionLine, countedFigures, outletCount, standingOf } from './circular';
import { findingResult, periodResult } from './results';

const figure = z.int().nullable();
const decimal = z.string().regex(/^-?\d+(\.\d{1,2})?$/);

/** A span of time and what was counted in it; null where nothing is known of it. */
const counted = z.strictObject({ period: periodResult, figures: countedFigures.nullable() });

export const completionLine = z.strictObject({
  unit: z.string(),
  record: recordId,
  board: z.string().nullable(),
  /** The task's own record. */
  taskRecord: recordId,
  /** As typed: 1-5条. */
  task: z.string(),
  of: z.string().nullable(),
  per: z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'once']).nullable(),
  counts: z.enum(['submitted', 'adopted']).nullable(),
  due: figure,
  done: figure,
  short: figure,
  /** The spans that are short. */
  missing: z.array(z.strictObject({ period: periodResult, done: z.int(), short: z.int() })),
  running: z.boolean(),
});
export type CompletionLine = z.infer<typeof completionLine>;

/** How a unit's points came together: base + bonus + deduction + correction = points. */
const appraisalLine = z.strictObject({
  unit: z.string(),
  record: recordId,
  board: z.string().nullable(),
  place: figure,
  ranked: z.boolean(),
  base: decimal.nullable(),
  bonus: decimal.nullable(),
  deduction: decimal.nullable(),
  correction: decimal.nullable(),
  points: decimal.nullable(),
  /** Bonus and deduction one by one. */
  lines: z.array(z.strictObject({ what: z.string(), points: decimal, why: z.string() })),
  /** Tasks that are over, and those of them that are not short. */
  tasks: z.int(),
  tasksMet: z.int(),
  /** Months of the period without a submission; null where the office keeps no submissions. */
  zeroMonths: figure,
});
export type AppraisalLine = z.infer<typeof appraisalLine>;

const authorLine = z.strictObject({
  author: z.string(),
  unit: z.string(),
  /** 条: the author's items first adopted in the period; 条次: their adoptions. */
  items: z.int(),
  adoptions: z.int(),
  gross: decimal,
});
export type AuthorLine = z.infer<typeof authorLine>;

export const reviewResult = z.strictObject({
  ...standingOf,
  lastYear: periodResult,
  overview: z.array(counted),
  /** Month by month, oldest first. */
  trend: z.array(counted),
  boards: z.array(circularBoard),
  completion: z.array(completionLine),
  appraisal: z.array(appraisalLine),
  people: z.array(authorLine),
  /** 迟报, 退回, 撤稿, 未采用. */
  items: z.array(
    z.strictObject({
      unit: z.string(),
      title: z.string().nullable(),
      what: z.enum(['late', 'returned', 'withdrawn', 'not-adopted']),
      on: z.string().nullable(),
      reason: z.string().nullable(),
      record: recordId,
    }),
  ),
  outlets: z.array(outletCount),
  kinds: z.array(z.strictObject({ kind: z.string().nullable(), items: z.int(), adoptions: z.int() })),
  /** Decisions that no sheet states, by the name under which the rules keep them. */
  assumed: z.array(z.string()),
  exceptions: z.array(findingResult),
  corrections: z.array(correctionLine),
});
export type ReviewResult = z.infer<typeof reviewResult>;
