/** The shapes in which the service gives figures. Points and yuan are decimal strings, counts integers, what is not known null. */
import * as z from 'zod';
import { paymentStates } from '../office/payout/acts';
import { localDate, recordId, webLink } from '../record/parts';
import { officePolicy } from '../rule/policy';

const decimal = z.string().regex(/^-?\d+(\.\d{1,2})?$/);
const figure = z.int().nullable();
/** A record's id; a composite's credit is named ADOPTION/ITEM. */
const source = z.string();
/** A cell of a rule sheet: 计分标准!H5. */
const ruleCell = z.string();

export const periodResult = z.strictObject({ from: localDate, to: localDate });

const pointLine = z.strictObject({
  what: z.string(),
  /** null where no figure may be given yet: `why` says what is missing. */
  points: decimal.nullable(),
  records: z.array(source),
  rules: z.array(ruleCell),
  why: z.string(),
  /** Where the printing that it is for can be read. */
  link: webLink.optional(),
});

export const rankingLine = z.strictObject({
  unit: z.string(),
  record: recordId,
  place: figure,
  points: decimal.nullable(),
  submitted: figure,
  counted: figure,
  adopted: figure,
  adoptions: figure,
  /** Percent: 57.10%. */
  rate: z.string().nullable(),
  byOutlet: z.record(z.string(), z.int()),
  records: z.array(source),
  rules: z.array(ruleCell),
  lines: z.array(pointLine),
});
export type RankingLine = z.infer<typeof rankingLine>;

export const rankingResult = z.strictObject({
  period: periodResult,
  boards: z.array(
    z.strictObject({
      /** null where the office ranks all its units together. */
      board: z.string().nullable(),
      ties: z.enum(['1-1-3', '1-1-2']),
      ranking: z.array(rankingLine),
    }),
  ),
  /** The whole office: a composite of several units counts once. */
  totals: z.strictObject({
    submitted: figure,
    counted: figure,
    adopted: figure,
    adoptions: figure,
    points: decimal.nullable(),
  }),
});
export type RankingResult = z.infer<typeof rankingResult>;

const payoutLine = z.strictObject({
  /** null where nobody is named as author. */
  author: z.string().nullable(),
  unit: z.string().nullable(),
  gross: decimal,
  withheld: decimal.nullable(),
  net: decimal.nullable(),
  /** 待核 until the whole list is approved. */
  state: z.enum(paymentStates),
  /** Its number in the approved list, by which it is moved; null before. */
  n: z.int().nullable(),
  /** Why the money came back. */
  reason: z.string().nullable(),
  lines: z.array(
    z.strictObject({
      what: z.string(),
      amount: decimal,
      records: z.array(source),
      rules: z.array(ruleCell),
      why: z.string(),
      /** The payout that it corrects; null for what the period itself gives. */
      corrects: periodResult.nullable(),
    }),
  ),
});

export const payoutResult = z.strictObject({
  period: periodResult,
  /** 校验码 of the draft or of what was approved; null while there is neither. */
  code: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** 奖励资金: the sum for the span that the settings name (全年5万元), where they state one. */
  fund: decimal.nullable(),
  /** What is left of it behind this payout and the approved ones of that span; below nought where it does not suffice. */
  fundLeft: decimal.nullable(),
  /** 稿酬所得, 劳务报酬, 工资薪金, 不扣; null while the office has not said. */
  tax: officePolicy.shape.tax.shape.value,
  /** 发放周期, where the settings state one. */
  cycle: officePolicy.shape.payout.shape.value,
  lines: z.array(payoutLine),
  gross: decimal,
  withheld: decimal.nullable(),
  net: decimal.nullable(),
});
export type PayoutResult = z.infer<typeof payoutResult>;

export const findingResult = z.strictObject({
  code: z.string(),
  record: z.string(),
  /** What of the record it is about: signedBy, title, outlet, … */
  field: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type FindingResult = z.infer<typeof findingResult>;
