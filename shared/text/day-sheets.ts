/** What stands in the ledgers, the progress of tasks and on the sign-off slip, in both languages. */
import { dayTexts as en } from './day-sheets.en';
import { type DayTexts, dayTexts as zh } from './day-sheets.zh';

export const dayTexts: Readonly<Record<'zh' | 'en', DayTexts>> = { zh, en };
