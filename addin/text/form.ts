/** The labels of 填表 and 新建下月. */
import type { Language } from '../../shared/text/sentence';
import { formEn } from './form.en';
import { formZh } from './form.zh';

export interface FormLabels {
  readonly view: string;
  readonly noForm: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly newRow: string;
  readonly chooseAgain: string;
  readonly tableGone: string;
  readonly rowGone: string;
  readonly noFree: string;
  /** The calendar beside a date. */
  readonly dayOf: (field: string) => string;
  readonly write: string;
  readonly rowOf: (sheet: string) => string;
  readonly nothing: string;
  /** What of a breakdown's tasks is shown beside its cells. */
  readonly progressIn: (period: string) => string;
  readonly progress: (due: number, done: number) => string;
  readonly owes: (short: number) => string;
  readonly met: string;
  readonly sign: string;
  readonly signLater: string;
  readonly signWho: string;
  readonly signed: string;
  readonly next: string;
  readonly nextHow: string;
  readonly nextNone: string;
  readonly nextMake: (month: string) => string;
  readonly nextOf: (sheet: string, month: string) => string;
  readonly nextStands: (month: string, sheet: string) => string;
  readonly rules: string;
  readonly noRules: string;
  readonly lint: (count: number) => string;
  readonly dryRun: string;
  readonly dryRunHow: string;
  readonly tryOn: (period: string) => string;
  readonly noOldRules: string;
  readonly noChange: string;
  readonly cost: (before: string, after: string) => string;
  readonly change: string;
  readonly tryPeriod: string;
  readonly tryAgainst: string;
  /** @param validFrom null where they held from the beginning. */
  readonly version: (validFrom: string | null, said: string) => string;
  readonly holding: string;
  readonly lostLines: string;
  readonly gainedLines: string;
}

export const formLabels = (language: Language): FormLabels => (language === 'zh' ? formZh : formEn);
