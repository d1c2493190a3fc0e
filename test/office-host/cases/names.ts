/** Names that a workbook or a sheet keeps for ranges. */
import { type Book, sheetNamed } from '../book';
import { type Case, of, property } from './case';
import { both, loaded, readOnly } from './given';

const names = (book: Book): unknown => [...book.names].map(([name, { formula, visible }]) => [name, formula, visible]);
const a = `context.workbook.names.getItem('_a')`;
const named = (book: Book): void => void book.names.set('_a', { formula: '=甲!$A$1', visible: true });

export const nameCases: readonly Case[] = [
  of('NamedItemCollection.Add').gives(
    'adds a name for a reference',
    `context.workbook.names.add('_a', '=甲!$A$1'); await context.sync();`,
    undefined,
    { leaves: names, left: [['_a', '=甲!$A$1', true]] },
  ),
  of('NamedItemCollection.Add').gives(
    'gives the item for the same batch',
    `context.workbook.names.add('_a', '=甲!$A$1').visible = false; await context.sync();`,
    undefined,
    { leaves: names, left: [['_a', '=甲!$A$1', false]] },
  ),
  of('NamedItemCollection.Add').fails(
    'refuses one that stands, whatever the case',
    `context.workbook.names.add('_A', '=甲!$A$1'); await context.sync();`,
    'ItemAlreadyExists',
    { given: named },
  ),
  of('NamedItemCollection.Add').fails(
    'refuses blanks and leading digits',
    `context.workbook.names.add('1 a', '=甲!$A$1'); await context.sync();`,
    'InvalidArgument',
  ),
  of('NamedItemCollection.Add').fails(
    'refuses a reference without =',
    `context.workbook.names.add('_a', '甲!$A$1'); await context.sync();`,
    'InvalidArgument',
  ),
  of('NamedItemCollection.Add').fails(
    'is denied in a workbook that is only read',
    `context.workbook.names.add('_a', '=甲!$A$1'); await context.sync();`,
    'AccessDenied',
    { given: readOnly },
  ),
  of('NamedItemCollection.Indexer').gives('finds by name', loaded(a, 'formula'), '=甲!$A$1', { given: named }),
  of('NamedItemCollection.Indexer').gives(
    'finds whatever the case',
    loaded(`context.workbook.names.getItem('_A')`, 'formula'),
    '=甲!$A$1',
    { given: named },
  ),
  of('NamedItemCollection.Indexer').fails(
    'fails for what is not there',
    `context.workbook.names.getItem('_b').load('name'); await context.sync();`,
    'ItemNotFound',
    { given: named },
  ),
  of('NamedItemCollection.Indexer').fails(
    'of the workbook knows none of a sheet',
    `context.workbook.names.getItem('_own').load('name'); await context.sync();`,
    'ItemNotFound',
    { given: (book) => void sheetNamed(book, '甲').names.set('_own', { formula: '=甲!$A$1', visible: true }) },
  ),
  of('NamedItemCollection.Indexer').gives('of a sheet knows its own', loaded(`sheet.names.getItem('_own')`), '_own', {
    given: (book) => void sheetNamed(book, '甲').names.set('_own', { formula: '=甲!$A$1', visible: true }),
  }),
  ...property('NamedItem.Name', { on: a, value: '_a', given: named }),
  ...property('NamedItem.Formula', { on: a, value: '=甲!$A$1', set: ['=甲!$B$2:$C$3'], refused: ['甲'], given: named }),
  of('NamedItem.Formula').fails(
    'is denied in a workbook that is only read',
    `(${a}).formula = '=甲!$B$2'; await context.sync();`,
    'AccessDenied',
    { given: both(named, readOnly) },
  ),
  ...property('NamedItem.Visible', { on: a, value: true, set: [false, true], given: named }),
  of('NamedItem.Delete').gives('takes the name away', `(${a}).delete(); await context.sync();`, undefined, {
    given: named,
    leaves: names,
    left: [],
  }),
  of('NamedItem.Delete').gives('leaves the others', `(${a}).delete(); await context.sync();`, undefined, {
    given: both(named, (book) => void book.names.set('_b', { formula: '=甲!$B$1', visible: true })),
    leaves: names,
    left: [['_b', '=甲!$B$1', true]],
  }),
  of('NamedItem.Delete').gives(
    'lets a new one have the name',
    `(${a}).delete(); context.workbook.names.add('_a', '=甲!$C$1'); await context.sync();`,
    undefined,
    { given: named, leaves: names, left: [['_a', '=甲!$C$1', true]] },
  ),
  of('NamedItem.Delete').fails(
    'fails the second time',
    `(${a}).delete(); await context.sync(); (${a}).delete(); await context.sync();`,
    'ItemNotFound',
    { given: named },
  ),
  of('NamedItem.Delete').fails(
    'is denied in a workbook that is only read',
    `(${a}).delete(); await context.sync();`,
    'AccessDenied',
    { given: both(named, readOnly), leaves: (book) => book.names.size, left: 1 },
  ),
];
