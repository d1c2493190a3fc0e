/** What hangs on a worksheet: protection, frozen rows, names. */
import { sheetNamed, valuesOf } from '../book';
import { type Case, of, property } from './case';
import { loaded } from './given';

export const worksheetPartCases: readonly Case[] = [
  of('WorksheetProtection.Protected').gives(
    'says that nothing protects',
    loaded('sheet.protection', 'protected'),
    false,
  ),
  ...property('WorksheetProtection.Protected', {
    on: 'sheet.protection',
    value: true,
    given: (book) => {
      sheetNamed(book, '甲').protected = true;
    },
  }),
  of('WorkbookProtection.Protected').gives(
    'says that nothing protects',
    loaded('context.workbook.protection', 'protected'),
    false,
  ),
  ...property('WorkbookProtection.Protected', {
    on: 'context.workbook.protection',
    value: true,
    given: (book) => {
      book.structureProtected = true;
    },
  }),

  of('WorksheetFreezePanes.FreezeRows').gives(
    'keeps the first rows in sight',
    `sheet.freezePanes.freezeRows(3); await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '甲').frozenRows, left: 3 },
  ),
  of('WorksheetFreezePanes.FreezeRows').gives(
    'takes the place of what was frozen',
    `sheet.freezePanes.freezeRows(3); sheet.freezePanes.freezeRows(1); await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '甲').frozenRows, left: 1 },
  ),
  of('WorksheetFreezePanes.FreezeRows').gives(
    'is of its sheet alone',
    `sheet.freezePanes.freezeRows(3); await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '乙').frozenRows, left: 0 },
  ),
  of('WorksheetFreezePanes.FreezeRows').gives(
    'holds on a sheet just added',
    `sheets.add('丁').freezePanes.freezeRows(2); await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '丁').frozenRows, left: 2 },
  ),
  of('WorksheetFreezePanes.FreezeRows').gives(
    'moves no cell',
    `sheet.freezePanes.freezeRows(1); await context.sync();`,
    undefined,
    { leaves: (book) => valuesOf(book, '甲')[0], left: ['单位', '条数', '积分'] },
  ),
  of('WorksheetFreezePanes.FreezeRows').fails(
    'fails with its sheet',
    `sheets.getItem('丁').freezePanes.freezeRows(2); sheet.freezePanes.freezeRows(2); await context.sync();`,
    'ItemNotFound',
    { leaves: (book) => sheetNamed(book, '甲').frozenRows, left: 0 },
  ),
  ...[1, 2, 3, 10].map((rows) =>
    of('WorksheetFreezePanes.Unfreeze').gives(
      `lets go of ${rows} rows`,
      `sheet.freezePanes.freezeRows(${rows}); sheet.freezePanes.unfreeze(); await context.sync();`,
      undefined,
      { leaves: (book) => sheetNamed(book, '甲').frozenRows, left: 0 },
    ),
  ),
  of('WorksheetFreezePanes.Unfreeze').gives(
    'where nothing is frozen changes nothing',
    `sheet.freezePanes.unfreeze(); await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '甲').frozenRows, left: 0 },
  ),

  of('Worksheet.Names').gives(
    'are none at first',
    `sheet.names.load('items/name'); await context.sync(); return sheet.names.items.length;`,
    0,
  ),
  of('Worksheet.Names').gives(
    'are those of the sheet',
    `sheet.names.load('items/name'); await context.sync(); return sheet.names.items.map((one) => one.name);`,
    ['_own'],
    { given: (book) => void sheetNamed(book, '甲').names.set('_own', { formula: '=甲!$B$2', visible: true }) },
  ),
  of('Worksheet.Names').gives(
    'are no names of another sheet',
    `const two = sheets.getItem('乙').names; two.load('items/name'); await context.sync(); return two.items.length;`,
    0,
    { given: (book) => void sheetNamed(book, '甲').names.set('_own', { formula: '=甲!$B$2', visible: true }) },
  ),
  of('Worksheet.Names').gives(
    'are no names of the workbook',
    `sheet.names.load('items/name'); context.workbook.names.load('items/name'); await context.sync(); return context.workbook.names.items.length;`,
    0,
    { given: (book) => void sheetNamed(book, '甲').names.set('_own', { formula: '=甲!$B$2', visible: true }) },
  ),
  of('Worksheet.Names').gives(
    'say what they refer to',
    `sheet.names.load('items/formula'); await context.sync(); return sheet.names.items[0].formula;`,
    '=甲!$B$2',
    { given: (book) => void sheetNamed(book, '甲').names.set('_own', { formula: '=甲!$B$2', visible: true }) },
  ),
  of('Worksheet.Names').gives(
    'can be added to',
    `sheet.names.add('_new', '=甲!$A$1'); sheet.names.load('items/name'); await context.sync(); return sheet.names.items.length;`,
    1,
  ),
];
