/** What stands in the workbook that a unit fills in, in both languages. */
import { unitForm as en } from './unit-form.en';
import { type UnitFormWords, unitForm as zh } from './unit-form.zh';

export const unitForms: Readonly<Record<'zh' | 'en', UnitFormWords>> = { zh, en };
