/** 约稿: an item that the office asks a unit for, with the day by which it is due. */
import * as z from 'zod';
import { localDate, recordId, shortText, text } from './parts';

export const commission = z.strictObject({
  unit: recordId,
  askedOn: localDate,
  /** The day by which the unit replies with the item. */
  dueOn: localDate,
});
export const commissionPersonal = z.strictObject({ subject: shortText, note: text.nullable() });

export type Commission = z.infer<typeof commission> & {
  readonly personal: z.infer<typeof commissionPersonal> | null;
};
