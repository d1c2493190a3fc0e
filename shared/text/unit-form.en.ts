/** What stands in the workbook that a unit fills in, in English; its headings stay as the office's ledger has them. */
import type { UnitFormWords } from './unit-form.zh';

export const unitForm: UnitFormWords = {
  sheets: { form: 'Return', tasks: 'Tasks', lists: 'Lists' },
  title: (unit, period) => `${unit} ${period} return of items`,
  tasks: (tasks) => `Tasks: ${tasks}`,
  noTasks: 'Tasks: none listed.',
  instructions:
    'One item a row, from the first empty row on, white cells only. Yellow headings must be filled; what is missing turns red. Kind, genre and outlet come from lists. Items listed already may be corrected in place. Outlet and date of printing are your own declaration and count once verified. Nothing to report: send it back as it is. Do not change headings or delete columns; save as .xlsx. Never enter classified matters.',
  taskColumns: { task: 'task', of: 'outlet or genre', period: 'period' },
  wrong: {
    list: 'Please choose from the list.',
    other: 'This is not on the list. Keep it?',
    date: 'Please enter a date, as 2018-4-3.',
  },
  file: (unit, period) => `${unit} ${period} return`.replace('  ', ' '),
  zip: (period) => `returns ${period}`.trim(),
  remind: (period, units) =>
    `Returns ${period} are still missing from: ${units}. Please send them; with nothing to report, send the workbook back as it is.`,
};
