/** Worksheets and their collection, as Microsoft documents them. */
import { type Book, sheetNamed, valuesOf } from '../book';
import { type Case, of, property } from './case';

const collection = (name: string) => of(`WorksheetCollection.${name}`);
const worksheet = (name: string) => of(`Worksheet.${name}`);
const names = (book: Book): readonly string[] => book.sheets.map((one) => one.name);
const active = (book: Book): string | undefined => book.sheets.find((one) => one.id === book.activeId)?.name;
const loaded = (expression: string, name = 'name'): string =>
  `const one = ${expression}; one.load('${name}'); await context.sync(); return one.isNullObject ? null : one.${name};`;

export const worksheetCases: readonly Case[] = [
  collection('Add').gives(
    'adds a sheet of that name at the end',
    `sheets.add('丁'); await context.sync();`,
    undefined,
    { leaves: names, left: ['甲', '乙', '丙', '丁'] },
  ),
  collection('Add').gives('gives the new sheet for the same batch', loaded(`sheets.add('丁')`), '丁'),
  collection('Add').gives('does not activate it', `sheets.add('丁'); await context.sync();`, undefined, {
    leaves: active,
    left: '甲',
  }),
  collection('Add').gives(
    'finds a name of its own where none is given',
    `const one = sheets.add(); one.load('name'); await context.sync(); return one.name !== '';`,
    true,
  ),
  collection('Add').fails(
    'refuses a name that stands already',
    `sheets.add('乙'); await context.sync();`,
    'ItemAlreadyExists',
  ),
  collection('Add').fails(
    'refuses a name of 32 characters',
    `sheets.add('x'.repeat(32)); await context.sync();`,
    'InvalidArgument',
  ),
  collection('Add').fails(
    'refuses signs that no name may have',
    `sheets.add('a/b'); await context.sync();`,
    'InvalidArgument',
  ),
  collection('Add').fails(
    'is denied where the structure is protected',
    `sheets.add('丁'); await context.sync();`,
    'AccessDenied',
    {
      given: (book) => {
        book.structureProtected = true;
      },
    },
  ),
  collection('GetActiveWorksheet').gives('is the sheet that is seen', loaded('sheets.getActiveWorksheet()'), '甲'),
  collection('GetActiveWorksheet').gives(
    'is another one once that was activated',
    `sheets.getItem('乙').activate(); ${loaded('sheets.getActiveWorksheet()')}`,
    '乙',
  ),
  collection('GetActiveWorksheet').gives(
    'writes where it leads',
    `sheets.getActiveWorksheet().getRange('D1').values = [['x']]; await context.sync();`,
    undefined,
    { leaves: (book) => valuesOf(book, '甲')[0]?.[3], left: 'x' },
  ),
  collection('GetActiveWorksheet').gives(
    'is asked in every batch anew',
    `sheets.getItem('乙').activate(); await context.sync(); ${loaded('sheets.getActiveWorksheet()')}`,
    '乙',
  ),
  collection('GetActiveWorksheet').fails(
    'has nothing to read before sync',
    `return sheets.getActiveWorksheet().name;`,
    'PropertyNotLoaded',
  ),
  collection('GetFirst').gives('is the first sheet of the workbook', loaded('sheets.getFirst()'), '甲'),
  collection('GetFirst').gives('may be a hidden one', loaded('sheets.getFirst()'), '甲', {
    given: (book) => {
      sheetNamed(book, '甲').visibility = 'Hidden';
    },
  }),
  collection('GetFirst').gives('is the first visible one when asked so', loaded('sheets.getFirst(true)'), '乙', {
    given: (book) => {
      sheetNamed(book, '甲').visibility = 'Hidden';
    },
  }),
  collection('GetFirst').gives('counts very hidden ones as hidden', loaded('sheets.getFirst(true)'), '乙', {
    given: (book) => {
      sheetNamed(book, '甲').visibility = 'VeryHidden';
    },
  }),
  collection('GetFirst').gives('leads on in the same batch', loaded('sheets.getFirst().getNextOrNullObject()'), '乙'),
  collection('Indexer').gives('finds by name', loaded(`sheets.getItem('乙')`), '乙'),
  collection('Indexer').gives('finds whatever the case', loaded(`sheets.getItem('ABC')`), 'abc', {
    given: (book) => {
      sheetNamed(book, '乙').name = 'abc';
    },
  }),
  collection('Indexer').gives(
    'finds by id',
    `const one = sheets.getItem('乙'); one.load('id'); await context.sync(); ${loaded('sheets.getItem(one.id)').replaceAll('one.', 'two.').replace('const one', 'const two').replace('two.id', 'one.id')}`,
    '乙',
  ),
  collection('Indexer').fails(
    'fails for what is not there',
    `sheets.getItem('丁').load('name'); await context.sync();`,
    'ItemNotFound',
  ),
  collection('Indexer').fails(
    'fails before anything behind it is done',
    `sheets.getItem('丁').activate(); sheet.getRange('A1').values = [['x']]; await context.sync();`,
    'ItemNotFound',
    { leaves: (book) => valuesOf(book, '甲')[0]?.[0], left: '单位' },
  ),
  collection('Indexer').gives('finds a hidden sheet as well', loaded(`sheets.getItem('丙')`, 'visibility'), 'Hidden'),

  ...property('Worksheet.Id', { on: 'sheet', value: '{00000000-0001-0000-0001-000000000000}' }),
  ...property('Worksheet.Name', { on: 'sheet', value: '甲', none: `sheets.getItemOrNullObject('丁')` }),
  ...property('Worksheet.Visibility', { on: `sheets.getItem('丙')`, value: 'Hidden' }),
  worksheet('Visibility').gives('tells very hidden from hidden', loaded('sheet', 'visibility'), 'VeryHidden', {
    given: (book) => {
      sheetNamed(book, '甲').visibility = 'VeryHidden';
    },
  }),
  ...[
    ['false', false],
    ['true', true],
  ].map(([value, left]) =>
    worksheet('Gridlines').gives(
      `can be set: ${value}`,
      `sheet.showGridlines = ${value}; await context.sync();`,
      undefined,
      {
        leaves: (book) => sheetNamed(book, '甲').gridlines,
        left,
      },
    ),
  ),
  worksheet('Gridlines').gives(
    'the later one counts',
    `sheet.showGridlines = false; sheet.showGridlines = true; await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '甲').gridlines, left: true },
  ),
  worksheet('Gridlines').gives(
    'are of their sheet alone',
    `sheet.showGridlines = false; await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '乙').gridlines, left: true },
  ),
  worksheet('Gridlines').gives(
    'can be set on a sheet just added',
    `sheets.add('丁').showGridlines = false; await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '丁').gridlines, left: false },
  ),
  worksheet('Activate').gives('shows the sheet', `sheets.getItem('乙').activate(); await context.sync();`, undefined, {
    leaves: active,
    left: '乙',
  }),
  worksheet('Activate').gives(
    'of the one that is seen changes nothing',
    `sheet.activate(); await context.sync();`,
    undefined,
    { leaves: active, left: '甲' },
  ),
  worksheet('Activate').gives(
    'of two the later one counts',
    `sheets.getItem('乙').activate(); sheet.activate(); await context.sync();`,
    undefined,
    { leaves: active, left: '甲' },
  ),
  worksheet('Activate').gives(
    'goes to a sheet that was just added',
    `sheets.add('丁').activate(); await context.sync();`,
    undefined,
    { leaves: active, left: '丁' },
  ),
  worksheet('Activate').fails(
    'refuses a hidden sheet',
    `sheets.getItem('丙').activate(); await context.sync();`,
    'InvalidArgument',
    { leaves: active, left: '甲' },
  ),
  worksheet('GetNextOrNullObject').gives('is the sheet behind', loaded('sheet.getNextOrNullObject()'), '乙'),
  worksheet('GetNextOrNullObject').gives('may be hidden', loaded(`sheets.getItem('乙').getNextOrNullObject()`), '丙'),
  worksheet('GetNextOrNullObject').gives(
    'passes hidden ones when asked so',
    loaded(`sheets.getItem('乙').getNextOrNullObject(true)`),
    null,
  ),
  worksheet('GetNextOrNullObject').gives(
    'is a null object behind the last',
    loaded(`sheets.getItem('丙').getNextOrNullObject()`),
    null,
  ),
  worksheet('GetNextOrNullObject').gives(
    'of a null object is one',
    loaded(`sheets.getItem('丙').getNextOrNullObject().getNextOrNullObject()`),
    null,
    {},
  ),
  worksheet('GetRange').gives('is the cell of that address', loaded(`sheet.getRange('B2')`, 'address'), '甲!B2'),
  worksheet('GetRange').gives('is the block of that address', loaded(`sheet.getRange('A1:C2')`, 'address'), '甲!A1:C2'),
  worksheet('GetRange').gives('without an address is the whole sheet', loaded('sheet.getRange()', 'rowCount'), 1048576),
  worksheet('GetRange').gives('reaches beyond what is used', loaded(`sheet.getRange('Z99')`, 'values'), [['']]),
  worksheet('GetRange').fails(
    'refuses what is no address',
    `sheet.getRange('?').load('values'); await context.sync();`,
    'InvalidArgument',
  ),
  worksheet('GetRangeByIndexes').gives(
    'counts rows and columns from nought',
    loaded('sheet.getRangeByIndexes(1, 0, 1, 2)', 'address'),
    '甲!A2:B2',
  ),
  worksheet('GetRangeByIndexes').gives(
    'of one by one is a cell',
    loaded('sheet.getRangeByIndexes(0, 2, 1, 1)', 'values'),
    [['积分']],
  ),
  worksheet('GetRangeByIndexes').gives(
    'reaches the last cell',
    loaded('sheet.getRangeByIndexes(1048575, 16383, 1, 1)', 'address'),
    '甲!XFD1048576',
  ),
  worksheet('GetRangeByIndexes').fails(
    'refuses no rows',
    `sheet.getRangeByIndexes(0, 0, 0, 1).load('values'); await context.sync();`,
    'InvalidArgument',
  ),
  worksheet('GetRangeByIndexes').fails(
    'refuses what lies outside the sheet',
    `sheet.getRangeByIndexes(1048576, 0, 1, 1).load('values'); await context.sync();`,
    'InvalidArgument',
  ),
  worksheet('GetUsedRangeOrNullObject').gives(
    'spans what stands in the sheet',
    loaded('sheet.getUsedRangeOrNullObject()', 'address'),
    '甲!A1:C2',
  ),
  worksheet('GetUsedRangeOrNullObject').gives(
    'of an empty sheet is a null object',
    loaded(`sheets.getItem('乙').getUsedRangeOrNullObject()`, 'address'),
    null,
  ),
  worksheet('GetUsedRangeOrNullObject').gives(
    'counts cells that only have a format',
    `sheet.getRange('E5').format.fill.color = '#FF0000'; ${loaded('sheet.getUsedRangeOrNullObject()', 'address')}`,
    '甲!A1:E5',
  ),
  worksheet('GetUsedRangeOrNullObject').gives(
    'leaves those out when only values are asked for',
    `sheet.getRange('E5').format.fill.color = '#FF0000'; ${loaded('sheet.getUsedRangeOrNullObject(true)', 'address')}`,
    '甲!A1:C2',
  ),
  worksheet('GetUsedRangeOrNullObject').gives(
    'does not begin at A1 where nothing stands there',
    loaded(`sheets.getItem('乙').getUsedRangeOrNullObject()`, 'address'),
    '乙!C3',
    { given: (book) => void sheetNamed(book, '乙').cells.set('2,2', { value: 1 }) },
  ),

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
