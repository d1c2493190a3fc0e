/** What bears on an item's worth beside its printing: instructions, awards, marks, the editor's decisions; and adjustments of a unit. */
import * as z from 'zod';
import { localDate, recordId, shortText, text } from './parts';

/** 批示: a leader's note on an item, by the leader's level. */
const instruction = z.strictObject({ item: recordId, level: shortText, date: localDate.nullable() });
const instructionPersonal = z.strictObject({ leader: shortText.nullable() });

/** 获奖 */
const award = z.strictObject({
  item: recordId,
  level: shortText.nullable(),
  what: shortText,
  rank: shortText.nullable(),
  date: localDate.nullable(),
});

/** 约稿, 迟报, 有偿宣传: a yes-or-no fact in the office's words. */
const mark = z.strictObject({
  item: recordId,
  mark: shortText,
  /** The commissioned item that it answers. */
  commission: recordId.optional(),
});

/** The editor's figure where a rule gives a range or leaves it to him, with the reason. */
const decision = z.strictObject({
  item: recordId,
  /** null: for the item as a whole. */
  adoption: recordId.nullable(),
  scale: z.enum(['points', 'money', 'count']),
  /** Hundredths of a point or of an item, or fen. */
  amount: z.int(),
});
const reasoned = z.strictObject({ reason: text.min(1) });

/** A figure added or taken off by a person's word. */
const adjustment = z.strictObject({
  unit: recordId,
  scale: z.enum(['points', 'money']),
  amount: z.int(),
  /** When it counts. */
  date: localDate,
});
const adjustmentPersonal = z.strictObject({ reason: text.min(1), person: shortText.nullable() });

export const bearing = {
  instruction: { letter: 'n', data: instruction, personal: instructionPersonal },
  award: { letter: 'w', data: award, personal: z.strictObject({}) },
  mark: { letter: 'm', data: mark, personal: z.strictObject({}) },
  decision: { letter: 'd', data: decision, personal: reasoned },
  adjustment: { letter: 'j', data: adjustment, personal: adjustmentPersonal },
} as const;

export type Instruction = z.infer<typeof instruction>;
export type Award = z.infer<typeof award>;
export type Mark = z.infer<typeof mark>;
export type Decision = z.infer<typeof decision> & { readonly personal: z.infer<typeof reasoned> | null };
export type Adjustment = z.infer<typeof adjustment> & { readonly personal: z.infer<typeof adjustmentPersonal> | null };
