/** What is said when a period is checked, sealed and published; a period is a month, a quarter, a year or any span of days. */
import * as z from 'zod';
import { localDate, recordId, shortText, span, text } from '../../record/parts';
import { records } from '../../record/records';

/** 未封账 已出草稿 已封账 已通报 */
export const periodStates = ['open', 'prepared', 'sealed', 'issued'] as const;
export type PeriodState = (typeof periodStates)[number];

/** 校验码: eight characters, none that looks like another. */
export const checkCode = z.string().regex(/^[2-9A-HJ-NP-Z]{8}$/);

/** One unit's figures in a draft. */
export const draftFigures = z.strictObject({
  unit: recordId,
  place: z.int().nullable(),
  points: z.int().nullable(),
  submitted: z.int().nullable(),
  items: z.int().nullable(),
  adoptions: z.int().nullable(),
});
export type DraftFigures = z.infer<typeof draftFigures>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where the log stood: the last event and the command that caused it. */
export const position = z.strictObject({ seq: z.int().min(0), command: z.string() });
export type Position = z.infer<typeof position>;

export const draft = z.strictObject({
  code: checkCode,
  at: position,
  rules: hash,
  results: hash,
  figures: z.array(draftFigures),
});
export type Draft = z.infer<typeof draft>;

const figure = z.int().nullable();
const sealedBoard = z.strictObject({
  board: z.string().nullable(),
  lines: z.array(
    z.strictObject({
      unit: recordId,
      name: z.string(),
      board: z.string().nullable(),
      place: figure,
      points: figure,
      submitted: figure,
      adopted: figure,
      adoptions: figure,
      rate: figure,
    }),
  ),
});

const sealedTally = z.strictObject({
  unit: recordId,
  submitted: figure,
  counted: figure,
  items: figure,
  adoptions: figure,
  byOutlet: z.array(z.tuple([z.string(), z.int()])),
  records: z.array(z.string()),
});

/** A figure of a sealed period, or what a later one carries of it: whose, of which month, from what. */
export const keptLine = z.strictObject({
  scale: z.enum(['points', 'money', 'submitted', 'counted', 'items', 'adoptions']),
  /** null: the whole office, or a person of no unit. */
  unit: recordId.nullable(),
  month: z.string(),
  /** The item, count or score that it is about; null for what is reckoned over the whole unit. */
  of: z.string().nullable(),
  what: z.string(),
  amount: z.int(),
});
export type KeptLine = z.infer<typeof keptLine>;

/** 更正: what a line of a sealed period should have been more, or less. */
export const correction = keptLine.extend({ corrects: span });
export type Correction = z.infer<typeof correction>;

export const sealed = z.strictObject({
  period: span,
  code: checkCode,
  /** What the code was made of: the log's position, the rule sets, the results. */
  at: position,
  rules: hash,
  results: hash,
  engine: z.string(),
  /** By month: the seq of the event that had set its rules; 0 where there were none. */
  rulesOf: z.array(z.strictObject({ month: z.string(), seq: z.int().min(0) })),
  boards: z.array(sealedBoard),
  office: z.strictObject({ submitted: figure, counted: figure, items: figure, adoptions: figure, points: figure }),
  /** 更正: what this period carries for earlier ones. */
  corrections: z.array(correction),
  /** 更正 of earlier months that this month's circular shows and its ranking does not; missing where there is none. */
  noted: z.array(correction).optional(),
  /** The seq of the seal that was opened again before this one; null where it is the first. */
  former: z.int().nullable(),
});
export type Sealed = z.infer<typeof sealed>;

/** A line of the arithmetic as it was when its period was sealed. Names of authors are not in it. */
export const keptCredit = z.strictObject({
  scale: z.enum(['points', 'money', 'count']),
  amount: z.int().nullable(),
  issue: z.string().optional(),
  unit: z.string().nullable(),
  item: z.string().nullable(),
  adoption: z.string().nullable(),
  count: z.string().nullable(),
  date: z.string().nullable(),
  what: z.string(),
  rules: z.array(z.string()),
  reason: z.string().optional(),
  factors: z.array(z.looseObject({ op: z.string() })),
  beside: z.looseObject({ place: z.int() }).optional(),
  assumed: z.array(z.string()),
});
export type KeptCredit = z.infer<typeof keptCredit>;

/** The figures of a sealed period line by line, and the arithmetic behind them; in as many events as it takes. */
export const keptPart = z.strictObject({
  lines: z.array(keptLine),
  credits: z.array(keptCredit),
  tallies: z.array(sealedTally),
  /** Typed scores, where no rules gave points. */
  scores: z.array(z.strictObject({ id: recordId, score: records.score.data })),
});
export type KeptPart = z.infer<typeof keptPart>;

/** Which figure of which receiving office is meant by 三家核对. */
export const contested = z.strictObject({
  unit: recordId,
  period: span,
  measure: z.enum(['submitted', 'counted', 'items', 'adoptions']),
  stream: shortText.nullable(),
  outlet: shortText.nullable(),
  genre: shortText.nullable(),
});
export type Contested = z.infer<typeof contested>;

export const requestSaid = z.strictObject({ text: text.min(1) });
export const reopenSaid = z.strictObject({ reason: text.min(1) });
export const lateTreatment = z.enum(['correction', 'first-open']);

/** What the state keeps of a record that came after its month was sealed. */
export interface Late {
  /** The first day of the sealed period. */
  readonly period: { readonly from: string; readonly to: string };
  readonly as: z.infer<typeof lateTreatment>;
  /** The day on which it counts instead; null where it stays in its month as 更正. */
  readonly countsOn: string | null;
  /** An editor has said so; else it is the setting's default. */
  readonly decided: boolean;
}

export interface Request {
  readonly unit: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly about: string | null;
  readonly text: string | null;
  readonly decision: 'open' | 'granted' | 'refused';
  readonly answer: string | null;
}

/** 签回, 逾期未回复视为无异议 (the office's own statement, once the days are over), 登记有误而撤回. */
const confirmHows = ['signed', 'silent', 'retracted'] as const;
export const confirmed = z.strictObject({
  unit: recordId,
  period: span,
  code: checkCode,
  /** Missing: signed. */
  how: z.enum(confirmHows).optional(),
});
/** What stands of a unit's confirmation, and of which draft. */
export interface Confirmation {
  readonly code: string;
  readonly how: (typeof confirmHows)[number];
}

export const requested = z.strictObject({
  record: recordId,
  unit: recordId,
  period: span,
  about: recordId.nullable(),
});
export const lateDecided = z.strictObject({ record: recordId, as: lateTreatment, countsOn: localDate.nullable() });
export const lateEntered = z.strictObject({ period: span, as: lateTreatment, countsOn: localDate.nullable() });
export const circulated = z.strictObject({
  period: span,
  number: shortText.nullable(),
  /** 印发日期, as it stands on the paper. */
  on: localDate.optional(),
});
/** 签发人 */
export const circulatedSaid = z.strictObject({ signedBy: shortText.optional(), signedPost: text.optional() });
export const officeChosen = contested.extend({ office: shortText });
