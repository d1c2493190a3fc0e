/** When does a rule apply? The conditions of its cells, as executed. Numbers are whole and both bounds belong to the range. */
import * as z from 'zod';

/** What a condition column asks about. Amounts of totals are hundredths or fen, rates are millionths. */
const factName = z.enum([
  'outlet',
  'level',
  'medium',
  'genre',
  'stream',
  'placement',
  'use',
  'stage',
  'length',
  'minutes',
  'seconds',
  'reads',
  'photos',
  'mark',
  'role',
  'unit',
  'board',
  'class',
  'person',
  'instruction',
  'award',
  'awardLevel',
  'awardRank',
  'headcount',
  'age',
  'event',
  'measure',
  'rate',
  'total',
  'over',
  'short',
  'times',
  'place',
]);
export type FactName = z.infer<typeof factName>;

/** One word of a list. */
export const word = z.strictObject({
  /** As typed. */
  text: z.string(),
  /** Folded for comparing. */
  key: z.string(),
  how: z.enum([
    /** The thing itself: 阿坝日报. */
    'name',
    /** A class: 省级媒体, 各级报纸; `level` and `media` narrow it. */
    'class',
    /** 含“公众号”. */
    'contains',
    /** 其他: what no sibling row names; may be narrowed like a class. */
    'rest',
    /** 空: the fact is not there. */
    'none',
  ]),
  level: z.string().optional(),
  /** The level named or any above it: 县级以上. */
  above: z.boolean().optional(),
  media: z.array(z.string()).optional(),
});
export type Word = z.infer<typeof word>;

export const range = z.strictObject({ min: z.int().nullable(), max: z.int().nullable() });
export type Range = z.infer<typeof range>;

export const test = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: z.array(word), not: z.boolean() }),
  z.strictObject({ kind: z.literal('range'), ranges: z.array(range) }),
]);
export type Test = z.infer<typeof test>;

export const condition = z.strictObject({
  fact: factName,
  test,
  /** The cell that says so: of the row, or of the header above a value column. */
  at: z.string(),
});
export type Condition = z.infer<typeof condition>;
