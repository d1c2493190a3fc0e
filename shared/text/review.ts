/** The words of reviews and appraisals, by language. */
import { reviewText as en } from './review.en';
import { reviewText as zh } from './review.zh';
import type { Language } from './sentence';

export const reviewTexts = { zh, en } as const;
export type ReviewWords = (typeof reviewTexts)[Language];
