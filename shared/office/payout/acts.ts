/** What is said of a payout: approved as a whole, then paid line by line. */
import * as z from 'zod';
import { recordId, span, text } from '../../record/parts';
import { checkCode, keptCredit, keptLine, position } from '../month/acts';

/** 待核 已批 已拨付 已发 退汇 补发 */
export const paymentStates = ['pending', 'approved', 'granted', 'paid', 'returned', 'reissued'] as const;
export type PaymentState = (typeof paymentStates)[number];

/** 待核 is every line of a draft; the approval of the whole makes them 已批. */
export const paymentTransitions: Readonly<Record<PaymentState, readonly PaymentState[]>> = {
  pending: ['approved'],
  approved: ['granted', 'paid'],
  granted: ['paid', 'returned'],
  paid: ['returned'],
  returned: ['reissued'],
  reissued: ['returned'],
};

export const payoutApproved = z.strictObject({
  period: span,
  code: checkCode,
  at: position,
  results: z.string(),
  /** How many lines were kept before this event. */
  lines: z.int().min(0),
  gross: z.int(),
  withheld: z.int().nullable(),
  net: z.int().nullable(),
  /** The version that worked it out; earlier ones did not say. */
  engine: z.string().optional(),
});
export type PayoutApproved = z.infer<typeof payoutApproved>;

/** One payee of an approved payout: figures stay, the name may have to go. */
export const payeeKept = z.strictObject({
  n: z.int().min(1),
  unit: recordId.nullable(),
  gross: z.int(),
  withheld: z.int().nullable(),
  net: z.int().nullable(),
  parts: z.array(
    z.strictObject({
      item: z.string().nullable(),
      /** The approved payout that it corrects. */
      corrects: span.nullable(),
      amount: z.int(),
      /** By month; they add up to the amount. */
      lines: z.array(keptLine),
      credits: z.array(keptCredit),
    }),
  ),
});
export type PayeeKept = z.infer<typeof payeeKept>;
/** The payees' names by their number in the list. */
export const payeeNames = z.strictObject({ authors: z.record(z.string(), z.string().nullable()) });

export const paymentMoved = z.strictObject({ period: span, n: z.int().min(1), to: z.enum(paymentStates) });
export const paymentSaid = z.strictObject({ reason: text.min(1).optional() });
