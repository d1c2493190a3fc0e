/** The shapes in which the service tells of periods: how far each is, what was checked, what corrects it. */
import * as z from 'zod';
import { checkCode, contested, lateTreatment, periodStates } from '../office/month/acts';
import { localDate, recordId, span } from '../record/parts';

export const periodEntry = z.strictObject({
  period: span,
  state: z.enum(periodStates),
  /** 校验码 of the draft or the seal; null while there is none. */
  code: checkCode.nullable(),
  sealedAt: z.string().nullable(),
  /** Of the circular. */
  number: z.string().nullable(),
  /** 印发日期 */
  issuedOn: localDate.nullable(),
});

const unitNamed = { unit: z.string(), record: recordId };

export const monthResult = periodEntry.extend({
  /** Units whose figures are others by now than those of the draft. */
  changed: z.array(z.strictObject(unitNamed)),
  /** When the draft was made, and until when the units may answer to it. */
  preparedAt: z.string().nullable(),
  answerBy: localDate.nullable(),
  confirmations: z.array(
    z.strictObject({
      ...unitNamed,
      confirmed: z.boolean(),
      /** signed, or silent: stated by the office once the days were over; null while there is no word. */
      how: z.enum(['signed', 'silent']).nullable(),
    }),
  ),
  requests: z.array(
    z.strictObject({
      ...unitNamed,
      request: recordId,
      about: recordId.nullable(),
      text: z.string().nullable(),
      decision: z.enum(['open', 'granted', 'refused']),
      answer: z.string().nullable(),
    }),
  ),
  /** 三家核对: what several receiving offices typed for one thing. */
  contests: z.array(
    contested.omit({ unit: true }).extend({
      ...unitNamed,
      figures: z.array(z.strictObject({ office: z.string().nullable(), n: z.int(), record: recordId })),
      counting: z.string().nullable(),
      decided: z.boolean(),
    }),
  ),
  /** What each receiving office typed for a whole unit, beside what follows from the records. */
  counts: z.array(
    z.strictObject({
      ...unitNamed,
      measure: contested.shape.measure,
      /** null where no items are kept. */
      own: z.int().nullable(),
      figures: z.array(z.strictObject({ office: z.string(), n: z.int(), record: recordId, seq: z.int() })),
    }),
  ),
  /** What came after the period was sealed. */
  late: z.array(
    z.strictObject({ record: recordId, as: lateTreatment, countsOn: localDate.nullable(), decided: z.boolean() }),
  ),
  /** 更正 that no later period carries yet: points as decimals, pieces as whole numbers. */
  corrections: z.array(
    z.strictObject({ unit: z.string(), scale: z.string(), month: z.string(), what: z.string(), amount: z.string() }),
  ),
  payout: z.strictObject({ code: checkCode.nullable(), approved: z.boolean() }),
});
export type MonthResult = z.infer<typeof monthResult>;
