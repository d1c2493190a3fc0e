/** A worksheet, as Microsoft documents it: its properties, how it is shown, and the ranges it gives. */
import { sheetNamed } from '../book';
import { type Case, of, property } from './case';
import { active, loaded } from './given';

const worksheet = (name: string) => of(`Worksheet.${name}`);

export const worksheetCases: readonly Case[] = [
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
];
