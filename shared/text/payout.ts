/** The words of payouts on paper, by language. */
import { payoutText as en } from './payout.en';
import { payoutText as zh } from './payout.zh';
import type { Language } from './sentence';

export const payoutTexts = { zh, en } as const;
export type PayoutWords = (typeof payoutTexts)[Language];
