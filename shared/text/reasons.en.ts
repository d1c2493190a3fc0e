/** Why something in a sheet was read as it was, in English. */
import type { Why } from '../sheet/reason';

export const reasons: Readonly<Record<Why, string>> = {
  'header-words': 'These are common header words',
  'header-figures': 'Figures stand below',
  'header-style': 'Font, fill or borders differ from the rows below',
  'header-corrected': 'You said so',
  'title-above': 'The text above the header',
  'period-span': 'First and last day are printed',
  'period-title': 'From the title',
  'period-line': 'From a line above the header',
  'period-year-from-date': 'The title has no year; it follows from a date on the sheet',
  'period-sheet-name': "From the sheet's name",
  'kind-title': 'The title and the columns agree',
  'kind-columns': 'From what the columns hold',
  'kind-corrected': 'You said so',
  'units-across': 'The units run along the columns, each line is a measure',
  'field-words': 'From the words of the header',
  'field-data': 'From what the column holds',
  'field-context': 'From the group header or the columns beside it',
  'field-unknown': 'Not understood',
  'field-corrected': 'You said so',
  'total-word': 'The row says that it is a total',
  'total-sum': 'The row is the sum of the others',
};
