/** The collection of worksheets, as Microsoft documents it. */
import { type Book, sheetNamed, valuesOf } from '../book';
import { type Case, of } from './case';
import { active, loaded } from './given';

const collection = (name: string) => of(`WorksheetCollection.${name}`);
const names = (book: Book): readonly string[] => book.sheets.map((one) => one.name);

export const worksheetListCases: readonly Case[] = [
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
];
