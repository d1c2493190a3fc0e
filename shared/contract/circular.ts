/** The shapes in which the service tells what a circular says: boards with their changes, who sent nothing, the annex, what is corrected. */
import * as z from 'zod';
import { checkCode, periodStates } from '../office/month/acts';
import { recordId } from '../record/parts';
import { periodResult } from './results';

const figure = z.int().nullable();
const decimal = z.string().regex(/^-?\d+(\.\d{1,2})?$/);

/** What is counted of a unit, a board, an office. */
export const countedFigures = z.strictObject({
  submitted: figure,
  counted: figure,
  adopted: figure,
  adoptions: figure,
  points: decimal.nullable(),
});
export type CountedFigures = z.infer<typeof countedFigures>;

const circularLine = countedFigures.extend({
  unit: z.string(),
  record: recordId,
  place: figure,
  /** Of the period before; null where it had none or nothing is known of it. */
  placeBefore: figure,
  pointsBefore: decimal.nullable(),
  /** false: listed without a place, as the office has decided. */
  ranked: z.boolean(),
});
export type CircularLine = z.infer<typeof circularLine>;

export const circularBoard = z.strictObject({
  /** null where the office ranks all its units together. */
  board: z.string().nullable(),
  lines: z.array(circularLine),
});
export type CircularBoard = z.infer<typeof circularBoard>;

/** A unit that had nothing, and for how many periods in a row. */
const nothingOf = z.strictObject({ unit: z.string(), record: recordId, periods: z.int().min(1) });

export const annexLine = z.strictObject({
  unit: z.string(),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  outlet: z.string(),
  level: z.string().nullable(),
  placement: z.string().nullable(),
  issue: z.string().nullable(),
  date: z.string().nullable(),
  use: z.enum(['single', 'composite']),
  points: decimal.nullable(),
  record: recordId,
});
export type AnnexLine = z.infer<typeof annexLine>;

/** 更正: a line of a sealed period that should have been more, or less. Points as decimals, pieces as whole numbers. */
export const correctionLine = z.strictObject({
  /** Empty: the whole office. */
  unit: z.string(),
  corrects: periodResult,
  month: z.string(),
  scale: z.enum(['points', 'money', 'submitted', 'counted', 'items', 'adoptions']),
  what: z.string(),
  amount: z.string(),
});
export type CorrectionLine = z.infer<typeof correctionLine>;

export const outletCount = z.strictObject({ outlet: z.string(), level: z.string().nullable(), adoptions: z.int() });

/** How far the period is, with what stands on its paper. */
export const standingOf = {
  period: periodResult,
  before: periodResult,
  state: z.enum(periodStates),
  code: checkCode.nullable(),
  number: z.string().nullable(),
  sealedAt: z.string().nullable(),
  /** 印发日期 */
  issuedOn: z.string().nullable(),
};

export const circularResult = z.strictObject({
  ...standingOf,
  totals: countedFigures,
  /** null where nothing is known of the period before. */
  totalsBefore: countedFigures.nullable(),
  boards: z.array(circularBoard),
  zeroSubmitted: z.array(nothingOf),
  zeroAdopted: z.array(nothingOf),
  /** 点名: units with nothing are named, unless the scheme says that they are not. */
  nameZero: z.boolean(),
  outlets: z.array(outletCount),
  annex: z.array(annexLine),
  corrections: z.array(correctionLine),
  /** Within how many days a unit answers to its confirmation sheet. */
  confirmDays: z.int(),
});
export type CircularResult = z.infer<typeof circularResult>;
