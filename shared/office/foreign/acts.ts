/** What an office keeps of another log that was brought into it: which of its records are known here, which of its papers were filed. */
import * as z from 'zod';
import { recordId, shortText, span } from '../../record/parts';
import { checkCode, draftFigures } from '../month/acts';
import { paymentStates } from '../payout/acts';

/** A unit, person or outlet of the other log is one that this office keeps under another id. */
export const foreignMatched = z.strictObject({ record: recordId, foreign: recordId });

/**
 * A seal, circular or payment of another log. It rests on that log and binds nothing here; the package it came with
 * proves it.
 */
export const foreignDocument = z.strictObject({
  /** The other office, and the event there: seq and hash. */
  workspace: z.string().regex(/^[0-9a-z]{1,32}$/),
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  what: z.enum(['sealed', 'reopened', 'circular-issued', 'payout-approved', 'payment-moved']),
  period: span,
  code: checkCode.nullable(),
  /** 通报's number. */
  number: shortText.nullable(),
  figures: z.array(draftFigures),
  /** Fen. */
  gross: z.int().nullable(),
  payment: z.strictObject({ n: z.int().min(1), to: z.enum(paymentStates) }).nullable(),
});
export type ForeignDocument = z.infer<typeof foreignDocument>;

export function foreignKey({ workspace, seq }: Pick<ForeignDocument, 'workspace' | 'seq'>): string {
  return `${workspace} ${seq}`;
}
