/** What is selected in a workbook. */
import { type Book, sheetNamed } from '../book';
import { type Case, of } from './case';

const area = (at: number, what: string): string =>
  `const one = context.workbook.getSelectedRanges().areas.getItemAt(${at}); one.load('${what}'); await context.sync(); return one.${what};`;
const selected = (selection: string) => ({
  given: (book: Book) => {
    book.selection = selection;
  },
});

export const selectionCases: readonly Case[] = [
  of('Workbook.GetSelectedRanges').gives('is the first cell at the beginning', area(0, 'address'), '甲!A1'),
  of('Workbook.GetSelectedRanges').gives('is what was selected', area(0, 'address'), '甲!B2:C4', selected('甲!B2:C4')),
  of('Workbook.GetSelectedRanges').gives(
    'counts several areas',
    `const all = context.workbook.getSelectedRanges(); all.load('areaCount'); await context.sync(); return all.areaCount;`,
    2,
    selected('甲!B2:C4,甲!E1'),
  ),
  of('Workbook.GetSelectedRanges').gives(
    'follows select',
    `sheet.getRange('C3').select(); await context.sync(); ${area(0, 'address')}`,
    '甲!C3',
  ),
  of('Workbook.GetSelectedRanges').gives('knows quoted names', area(0, 'address'), "'乙 ''表'!B3", {
    given: (book) => {
      sheetNamed(book, '乙').name = "乙 '表";
      book.selection = "'乙 ''表'!B3";
    },
  }),
  of('RangeCollection.GetItemAt').gives('counts from nought', area(0, 'rowIndex'), 1, selected('甲!B2:C4,甲!E1')),
  of('RangeCollection.GetItemAt').gives('gives the next one', area(1, 'columnIndex'), 4, selected('甲!B2:C4,甲!E1')),
  of('RangeCollection.GetItemAt').gives('gives its shape', area(0, 'rowCount'), 3, selected('甲!B2:C4,甲!E1')),
  of('RangeCollection.GetItemAt').gives('gives its values', area(0, 'values'), [[3, 1.5]], selected('甲!B2:C2')),
  of('RangeCollection.GetItemAt').fails(
    'refuses a place that is none',
    area(2, 'rowIndex'),
    'InvalidArgument',
    selected('甲!B2:C4,甲!E1'),
  ),
];
