/** The words of printed papers, by language. */

import { type Period, printPeriod } from '../calendar';
import { namePeriod } from '../language/period-name';
import { circularText as en } from './circular.en';
import { circularText as zh } from './circular.zh';
import type { Language } from './sentence';

export const circularTexts = { zh, en } as const;
export type CircularWords = (typeof circularTexts)[Language];

/** 2018年第一季度, 2018Q1. */
export function periodText(period: Period, language: Language): string {
  return language === 'zh' ? namePeriod(period) : printPeriod(period);
}
