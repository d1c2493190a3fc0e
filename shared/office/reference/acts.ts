/** What changes about a unit or a person from a day on; the past keeps what it had. */
import * as z from 'zod';
import { recordId, shortText, text } from '../../record/parts';

export const unitStep = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('renamed'), name: shortText }),
  z.strictObject({ what: z.literal('moved'), board: shortText.nullable() }),
  /** 并入: its lines go to the successor from then on. */
  z.strictObject({ what: z.literal('merged'), into: recordId }),
  z.strictObject({ what: z.literal('ended') }),
  /** 只登记、不存正文: of a unit bound to secrecy no text and no file is kept. */
  z.strictObject({ what: z.literal('secrecy'), registeredOnly: z.boolean() }),
]);
export type UnitStep = z.infer<typeof unitStep>;

export const personStep = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('moved'), unit: recordId, role: z.enum(['correspondent', 'leader']) }),
  z.strictObject({ what: z.literal('ended') }),
]);
export type PersonStep = z.infer<typeof personStep>;
/** 职务 from that day on. */
export const personSaid = z.strictObject({ post: text.optional() });

export interface UnitChange {
  /** The day from which it holds: the one that was said, or the first open one behind a sealed month. */
  readonly from: string;
  readonly seq: number;
  readonly step: UnitStep;
}

export interface PersonChange {
  readonly from: string;
  readonly seq: number;
  readonly step: PersonStep;
  readonly post: string | null;
}
