/** Ranges: values, formulas, number formats, their place; what is cleared and shown. */
import { type Book, cellKey, sheetNamed, valuesOf } from '../book';
import { type Case, of, property } from './case';
import { first, guarded, merged, nothing, table } from './given';

const range = (name: string) => of(`Range.${name}`);
const cell = (book: Book, row: number, col: number) => sheetNamed(book, '甲').cells.get(cellKey(row, col));
const set = (name: string, at: string, value: string): string =>
  `sheet.getRange('${at}').${name} = ${value}; await context.sync();`;
const read = (name: string, at: string): string =>
  `const one = sheet.getRange('${at}'); one.load('${name}'); await context.sync(); return one.${name};`;

export const rangeCases: readonly Case[] = [
  ...property('Range.Values', { on: `sheet.getRange('A1:C2')`, value: table, none: nothing }),
  range('Values').gives('takes an array of the same shape', set('values', 'A3:B3', `[['乙乡', 2]]`), undefined, {
    leaves: first,
    left: [...table, ['乙乡', 2]],
  }),
  range('Values').gives('a single value goes into every cell', set('values', 'A3:B4', `'x'`), undefined, {
    leaves: first,
    left: [...table, ['x', 'x'], ['x', 'x']],
  }),
  range('Values').gives('null leaves a cell as it is', set('values', 'A2:C2', `[[null, 9, null]]`), undefined, {
    leaves: first,
    left: [table[0], ['甲乡', 9, 1.5]],
  }),
  range('Values').gives('an empty text empties it', set('values', 'B2', `[['']]`), undefined, {
    leaves: (book) => cell(book, 1, 1)?.value,
    left: null,
  }),
  range('Values').gives('empty cells answer an empty text', read('values', 'D1:E1'), [['', '']]),
  range('Values').gives(
    'a text that begins with = becomes a formula',
    `${set('values', 'D1', `[['=1+1']]`)} ${read('formulas', 'D1')}`,
    [['=1+1']],
  ),
  range('Values').gives(
    'an apostrophe keeps a text, and is none of it',
    set('values', 'D1', `[["'=1+1"]]`),
    undefined,
    { leaves: (book) => [cell(book, 0, 3)?.value, cell(book, 0, 3)?.formula], left: ['=1+1', undefined] },
  ),
  range('Values').fails('refuses another number of columns', set('values', 'A3:B3', `[['x']]`), 'InvalidArgument', {
    leaves: first,
    left: table,
  }),
  range('Values').fails(
    'refuses another number of rows',
    set('values', 'A3:B3', `[['x', 'y'], ['x', 'y']]`),
    'InvalidArgument',
  ),
  range('Values').fails('is denied on a protected sheet', set('values', 'A2', `[['x']]`), 'AccessDenied', {
    given: guarded,
    leaves: first,
    left: table,
  }),
  range('Values').gives('goes into unlocked cells of one', set('values', 'E1', `[['x']]`), undefined, {
    given: (book) => {
      guarded(book);
      sheetNamed(book, '甲').cells.set(cellKey(0, 4), { value: null, unlocked: true });
    },
    leaves: (book) => cell(book, 0, 4)?.value,
    left: 'x',
  }),
  range('Values').fails('is denied in a workbook that is only read', set('values', 'A2', `[['x']]`), 'AccessDenied', {
    given: (book) => {
      book.readOnly = true;
    },
  }),
  range('Values').gives(
    'of a merged area only the first cell takes one',
    set('values', 'A4:B5', `[['a', 'b'], ['c', 'd']]`),
    undefined,
    { given: merged, leaves: (book) => valuesOf(book, '甲')[3], left: ['a'] },
  ),
  ...property('Range.Formulas', { on: `sheet.getRange('A1:C2')`, value: table, none: nothing }),
  range('Formulas').gives(
    'answers the formula, values its result',
    `${set('formulas', 'D2', `[['=B2*2']]`)} const one = sheet.getRange('D2'); one.load('formulas'); await context.sync(); return one.formulas;`,
    [['=B2*2']],
  ),
  range('Formulas').gives('a constant answers itself', `${set('formulas', 'D2', `[[7]]`)} ${read('formulas', 'D2')}`, [
    [7],
  ]),
  range('Formulas').gives(
    'takes formulas and constants together',
    `${set('formulas', 'D2:E2', `[['=B2', 'x']]`)} ${read('formulas', 'D2:E2')}`,
    [['=B2', 'x']],
  ),
  range('Formulas').fails('refuses another shape', set('formulas', 'D2:E2', `[['=B2']]`), 'InvalidArgument'),
  range('Formulas').gives(
    'null leaves the formula',
    `${set('formulas', 'D2', `[['=B2']]`)} ${set('formulas', 'D2', `[[null]]`)} ${read('formulas', 'D2')}`,
    [['=B2']],
  ),
  ...property('Range.NumberFormat', { on: `sheet.getRange('A1:B1')`, value: [['General', 'General']] }),
  range('NumberFormat').gives(
    'takes one format for every cell',
    `${set('numberFormat', 'A1:B1', `'0.00'`)} ${read('numberFormat', 'A1:B1')}`,
    [['0.00', '0.00']],
  ),
  range('NumberFormat').gives(
    'null leaves a cell’s',
    `${set('numberFormat', 'A1', `'@'`)} ${set('numberFormat', 'A1:B1', `[[null, '0']]`)} ${read('numberFormat', 'A1:B1')}`,
    [['@', '0']],
  ),
  range('NumberFormat').gives(
    'Text turns a later figure into text',
    `${set('numberFormat', 'D1', `'@'`)} ${set('values', 'D1', `[[5]]`)} ${read('values', 'D1')}`,
    [['5']],
  ),
  range('NumberFormat').gives(
    'does not change the value',
    `${set('numberFormat', 'B2', `'0.00'`)} ${read('values', 'B2')}`,
    [[3]],
  ),
  range('NumberFormat').fails('refuses another shape', set('numberFormat', 'A1:B1', `[['0']]`), 'InvalidArgument'),
  ...property('Range.RowIndex', { on: `sheet.getRange('B2:C9')`, value: 1, none: nothing }),
  ...property('Range.ColumnIndex', { on: `sheet.getRange('B2:C9')`, value: 1, none: nothing }),
  ...property('Range.RowCount', { on: `sheet.getRange('B2:C9')`, value: 8, none: nothing }),
  ...property('Range.ColumnCount', { on: `sheet.getRange('B2:C9')`, value: 2, none: nothing }),
  range('Clear').gives(
    'takes contents and formats',
    `sheet.getRange('A2:C2').clear('All'); await context.sync();`,
    undefined,
    { leaves: first, left: [table[0]] },
  ),
  range('Clear').gives(
    'leaves what lies outside',
    `sheet.getRange('B1').clear('All'); await context.sync();`,
    undefined,
    { leaves: (book) => valuesOf(book, '甲')[0], left: ['单位', null, '积分'] },
  ),
  range('Clear').gives(
    'of the whole sheet leaves none used',
    `sheet.getRange().clear('All'); const one = sheet.getUsedRangeOrNullObject(); one.load('address'); await context.sync(); return one.isNullObject;`,
    true,
  ),
  range('Clear').gives(
    'takes formulas',
    `${set('formulas', 'D2', `[['=B2']]`)} sheet.getRange('D2').clear('All'); ${read('formulas', 'D2')}`,
    [['']],
  ),
  range('Clear').gives(
    'takes number formats',
    `${set('numberFormat', 'B2', `'0.00'`)} sheet.getRange('B2').clear('All'); ${read('numberFormat', 'B2')}`,
    [['General']],
  ),
  range('Clear').fails(
    'is denied on a protected sheet',
    `sheet.getRange('A1').clear('All'); await context.sync();`,
    'AccessDenied',
    { given: guarded },
  ),
  ...[
    ['甲!A1', `sheet.getRange('A1')`],
    ['甲!A1:C2', `sheet.getRange('A1:C2')`],
    ['乙!B2', `sheets.getItem('乙').getRange('B2')`],
    ['甲!C3', 'sheet.getRangeByIndexes(2, 2, 1, 1)'],
  ].map(([at, on]) =>
    range('Select').gives(`shows ${at} and its sheet`, `(${on}).select(); await context.sync();`, undefined, {
      leaves: (book) => book.selection,
      left: at,
    }),
  ),
  range('Select').fails(
    'refuses a hidden sheet',
    `sheets.getItem('丙').getRange('A1').select(); await context.sync();`,
    'InvalidArgument',
  ),
  ...[
    ['of a cell', `sheet.getRange('A1')`, '甲'],
    ['of a block of another sheet', `sheets.getItem('乙').getRange('A1:B2')`, '乙'],
    ['of what is used', 'sheet.getUsedRangeOrNullObject()', '甲'],
    ['of what is selected', 'context.workbook.getSelectedRanges().areas.getItemAt(0)', '甲'],
    ['of a range of a sheet just added', `sheets.add('丁').getRange('A1')`, '丁'],
  ].map(([what, on, name]) =>
    range('Worksheet').gives(
      `is the sheet ${what}`,
      `const one = (${on}).worksheet; one.load('name'); await context.sync(); return one.name;`,
      name,
    ),
  ),
];
