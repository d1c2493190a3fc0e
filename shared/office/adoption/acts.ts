/** What can be done with an adoption once it is recorded, and what the state keeps of it. */
import * as z from 'zod';
import { recordId } from '../../record/parts';

export const adoptionStep = z.discriminatedUnion('act', [
  /** A unit declared it, the editor has seen the evidence. */
  z.strictObject({ act: z.literal('verify') }),
  /** An item turns up for a unit that wrote without filing: from then on the item is the source. */
  z.strictObject({ act: z.literal('match'), unit: recordId, item: recordId }),
  /** One printing that was recorded more than once: its sources go to the other. */
  z.strictObject({ act: z.literal('merge'), into: recordId }),
  z.strictObject({ act: z.literal('separate') }),
]);
export type AdoptionStep = z.infer<typeof adoptionStep>;

export interface AdoptionLife {
  readonly verified: boolean;
  readonly into: string | null;
  /** Unit → item. */
  readonly matches: Readonly<Record<string, string>>;
}

export const unmarked: AdoptionLife = { verified: false, into: null, matches: {} };
