/** The labels of 填表 and 新建下月 in English. */
import type { FormLabels } from './form';

export const formEn: FormLabels = {
  view: 'Form',
  noForm: 'There is no ledger, tally, breakdown or roster in the workbook to fill in.',
  table: 'Table',
  row: 'Row',
  column: "Which unit's column",
  newRow: 'A new row',
  chooseAgain: 'Choose',
  tableGone:
    'The table you were filling in has moved away or has another header. Nothing was written and what you typed is still here; choose the table again above.',
  rowGone:
    'The row you were filling in is no longer in the table, or several have its name. Nothing was written and what you typed is still here; choose the row again above.',
  noFree: 'Something stands below the table (a total or a note). Insert a row there, then read again.',
  dayOf: (field) => `Pick a day: ${field}`,
  write: 'Put into the sheet',
  rowOf: (sheet) => `Into ${sheet}`,
  nothing: 'Nothing was filled in, or nothing differs from the sheet.',
  progressIn: (period) => `Progress in ${period}`,
  progress: (due, done) => `${done} of ${due} done`,
  owes: (short) => `${short} missing`,
  met: '✓',
  sign: 'Record the sign-off',
  signLater: 'Once this row was reported, how it was signed off (noted, on a paper slip) is recorded here.',
  signWho: 'Fill in who signed and with which post first.',
  signed: 'The sign-off is recorded.',
  next: 'Next month',
  nextHow:
    'Copy this month’s sheet (right-click its tab, Move or Copy, Create a copy), come back and read again, then choose the copy below.',
  nextNone: 'There is no copy yet.',
  nextMake: (month) => `Make it ${month}`,
  nextOf: (sheet, month) => `${sheet} becomes ${month}`,
  nextStands: (month, sheet) =>
    `“${sheet}” is ${month} already; one more would count everything twice. Fill that one in, or delete it first.`,
  rules: 'Rules',
  noRules: 'There is no points or pay standard in the workbook.',
  lint: (count) =>
    count === 0 ? 'Rule check: no gaps, overlaps or unreadable cells' : `Rule check: ${count} to look at`,
  dryRun: 'Dry run',
  dryRunHow:
    'Over the items and adoptions of this workbook: any rules that were reported against those in the sheets now. Who gains, who loses, what it costs. Nothing is written or sent.',
  tryOn: (period) => `Try on ${period}`,
  noOldRules: 'The office has no rules yet to compare with. Report these; what is changed afterwards can be tried.',
  noChange: 'Both give the same in this period.',
  cost: (before, after) => `Fees in all: ${before} → ${after} yuan`,
  change: 'Change',
  tryPeriod: 'Period to try',
  tryAgainst: 'Compared with',
  version: (validFrom, said) =>
    `${validFrom === null ? 'Valid from the beginning' : `Valid from ${validFrom}`} (reported ${said})`,
  holding: 'in force then',
  lostLines: 'Only under the former rules',
  gainedLines: 'Only under the edited rules',
};
