/** Sheets and columns of the office as plain rows, in both languages. */
import { plainRows as en } from './plain-rows.en';
import { type PlainRowWords, plainRows as zh } from './plain-rows.zh';

export const plainRows: Readonly<Record<'zh' | 'en', PlainRowWords>> = { zh, en };
