/** A line of the arithmetic as it is kept with a seal or a payout, and back. Names are not in it: they stand where they can be erased. */
import type { KeptCredit } from '../office/month/acts';
import type { Credit } from '../rule/result';

export function keptCredit({ authors: _, person: __, ...credit }: Credit): KeptCredit {
  const { rules, factors, assumed, beside, ...rest } = credit;
  return {
    ...rest,
    rules: [...rules],
    factors: factors.map((factor) => ({ ...factor })),
    assumed: [...assumed],
    ...(beside ? { beside: { ...beside } } : {}),
  };
}

export function creditKept(kept: KeptCredit): Credit {
  // Kinds, reasons and factors were the engine's own when they were kept; the schema leaves their inner shape open.
  return { ...kept, person: null, authors: [] } as unknown as Credit;
}
