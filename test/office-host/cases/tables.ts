/** Tables of Excel. */
import { type Book, sheetNamed, valuesOf } from '../book';
import { type Case, of, property } from './case';

const add = `sheet.tables.add(sheet.getRange('A1:C2'), true)`;
const made = (book: Book): unknown =>
  book.tables.map(({ name, area }) => [name, area.top, area.left, area.bottom, area.right]);
const one = (name: string, of: string = add): string =>
  `const one = ${of}; one.load('${name}'); await context.sync(); return one.${name};`;
/** One table over the cells of 甲. */
const stands = (book: Book): void => {
  book.made += 1;
  const sheet = sheetNamed(book, '甲');
  const area = { top: 0, left: 0, bottom: 1, right: 2 };
  book.tables.push({
    id: '{T}',
    sheet: sheet.id,
    name: '表1',
    area,
    style: 'TableStyleMedium2',
    bandedRows: true,
    filterButton: true,
  });
};
const table = `context.workbook.tables.getItem('表1')`;

export const tableCases: readonly Case[] = [
  of('TableCollection.Add').gives('makes a table of a range', `${add}; await context.sync();`, undefined, {
    leaves: made,
    left: [['Table1', 0, 0, 1, 2]],
  }),
  of('TableCollection.Add').gives(
    'takes an address as well',
    `sheet.tables.add('A1:C2', true); await context.sync();`,
    undefined,
    { leaves: made, left: [['Table1', 0, 0, 1, 2]] },
  ),
  of('TableCollection.Add').gives('gives it a name of its own, and keeps the cells', `${one('name')}`, 'Table1', {
    leaves: (book) => valuesOf(book, '甲')[1],
    left: ['甲乡', 3, 1.5],
  }),
  of('TableCollection.Add').gives(
    'tells equal headers apart',
    `sheet.getRange('B1:C1').values = [['x', 'x']]; ${add}; await context.sync();`,
    undefined,
    { leaves: (book) => valuesOf(book, '甲')[0], left: ['单位', 'x', 'x2'] },
  ),
  of('TableCollection.Add').gives(
    'fills empty headers',
    `sheet.getRange('B1').values = [['']]; ${add}; await context.sync();`,
    undefined,
    { leaves: (book) => valuesOf(book, '甲')[0], left: ['单位', 'Column2', '积分'] },
  ),
  of('TableCollection.Add').gives(
    'makes a figure in the header a text',
    `sheet.getRange('B1').values = [[2018]]; ${add}; await context.sync();`,
    undefined,
    { leaves: (book) => valuesOf(book, '甲')[0]?.[1], left: '2018' },
  ),
  of('TableCollection.Add').fails(
    'refuses to overlap another',
    `${add}; sheet.tables.add('B2:D3', true); await context.sync();`,
    'InvalidArgument',
  ),
  of('TableCollection.Add').fails('is denied on a protected sheet', `${add}; await context.sync();`, 'AccessDenied', {
    given: (book) => {
      sheetNamed(book, '甲').protected = true;
    },
  }),
  of('TableCollection.Indexer').gives('finds by name, of the workbook', one('name', table), '表1', { given: stands }),
  of('TableCollection.Indexer').gives(
    'finds by name, of the sheet',
    one('name', `sheet.tables.getItem('表1')`),
    '表1',
    { given: stands },
  ),
  of('TableCollection.Indexer').gives('finds by id', one('name', `context.workbook.tables.getItem('{T}')`), '表1', {
    given: stands,
  }),
  of('TableCollection.Indexer').fails(
    'fails for what is not there',
    `context.workbook.tables.getItem('表2').load('name'); await context.sync();`,
    'ItemNotFound',
    { given: stands },
  ),
  of('TableCollection.Indexer').fails(
    'fails for a table of another sheet',
    `sheets.getItem('乙').tables.getItem('表1').load('name'); await context.sync();`,
    'ItemNotFound',
    { given: stands },
  ),
  ...property('Table.Id', { on: table, value: '{T}', given: stands }),
  ...property('Table.Name', { on: table, value: '表1', refused: ['1 a', ''], given: stands }),
  of('Table.Name').gives(
    'can be changed, and is found by it',
    `(${table}).name = 'TL_排名_1'; await context.sync(); ${one('name', `context.workbook.tables.getItem('tl_排名_1')`)}`,
    'TL_排名_1',
    { given: stands },
  ),
  of('Table.Name').fails(
    'refuses that of another table',
    `const two = sheet.tables.add('A5:B6', true); two.name = '表1'; await context.sync();`,
    'InvalidArgument',
    { given: stands },
  ),
  of('Table.Name').fails(
    'refuses that of a defined name',
    `context.workbook.names.add('甲乙', '=甲!$A$1'); (${table}).name = '甲乙'; await context.sync();`,
    'InvalidArgument',
    { given: stands },
  ),
  ...property('Table.Style', { on: table, value: 'TableStyleMedium2', set: [], refused: ['Colourful'], given: stands }),
  of('Table.Style').gives(
    'can be changed',
    `(${table}).style = 'TableStyleLight1'; await context.sync(); ${one('style', table)}`,
    'TableStyleLight1',
    { given: stands },
  ),
  ...property('Table.ShowBandedRows', { on: table, value: true, set: [false, true], given: stands }),
  ...property('Table.ShowFilterButton', { on: table, value: true, set: [false, true], given: stands }),
  of('Table.ConvertToRange').gives(
    'leaves the cells and no table',
    `(${table}).convertToRange(); await context.sync();`,
    undefined,
    { given: stands, leaves: (book) => [book.tables.length, valuesOf(book, '甲')[1]], left: [0, ['甲乡', 3, 1.5]] },
  ),
  of('Table.ConvertToRange').gives(
    'gives the range',
    `const one = (${table}).convertToRange(); one.load('address'); await context.sync(); return one.address;`,
    '甲!A1:C2',
    { given: stands },
  ),
  of('Table.ConvertToRange').gives(
    'lets go of the name for the same batch',
    `(${table}).convertToRange(); const two = ${add}; two.name = '表1'; await context.sync(); ${one('name', table)}`,
    '表1',
    { given: stands },
  ),
  of('Table.ConvertToRange').fails(
    'fails for a table that is none any more',
    `(${table}).convertToRange(); await context.sync(); (${table}).convertToRange(); await context.sync();`,
    'ItemNotFound',
    { given: stands },
  ),
  of('Table.ConvertToRange').fails(
    'is denied on a protected sheet',
    `(${table}).convertToRange(); await context.sync();`,
    'AccessDenied',
    {
      given: (book) => {
        stands(book);
        sheetNamed(book, '甲').protected = true;
      },
    },
  ),

  of('Table.Worksheet').gives(
    'is the sheet of the table',
    `const one = (${table}).worksheet; one.load('name'); await context.sync(); return one.name;`,
    '甲',
    { given: stands },
  ),
  of('Table.Worksheet').gives(
    'is loaded with a collection',
    `const all = context.workbook.tables; all.load('items/name,items/worksheet/name'); await context.sync(); return all.items.map((one) => one.name + one.worksheet.name);`,
    ['表1甲'],
    { given: stands },
  ),
  of('Table.Worksheet').gives(
    'of a table just made',
    `const one = (${add}).worksheet; one.load('name'); await context.sync(); return one.name;`,
    '甲',
  ),
  of('Table.Worksheet').gives(
    'is another one for a table elsewhere',
    `const two = sheets.getItem('乙').tables.add('A1:B2', true).worksheet; two.load('name'); await context.sync(); return two.name;`,
    '乙',
    { given: stands },
  ),
  of('Table.Worksheet').gives(
    'leads on to its cells',
    `const one = (${table}).worksheet.getRange('A1'); one.load('values'); await context.sync(); return one.values;`,
    [['单位']],
    { given: stands },
  ),
  of('Table.Worksheet').fails(
    'of a table that is gone fails',
    `(${table}).convertToRange(); await context.sync(); (${table}).worksheet.load('name'); await context.sync();`,
    'ItemNotFound',
    { given: stands },
  ),
];
