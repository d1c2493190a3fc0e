/** What a workbook keeps beside its cells: names and custom XML parts. And what is selected. */
import type { Book } from '../book';
import { sheetNamed } from '../book';
import { type Case, of, property } from './case';

const names = (book: Book): unknown => [...book.names].map(([name, { formula, visible }]) => [name, formula, visible]);
const one = (name: string, on: string): string =>
  `const one = ${on}; one.load('${name}'); await context.sync(); return one.${name};`;
const a = `context.workbook.names.getItem('_a')`;
const named = (book: Book): void => void book.names.set('_a', { formula: '=甲!$A$1', visible: true });
const readOnly = (book: Book): void => {
  book.readOnly = true;
};
const both =
  (...given: readonly ((book: Book) => void)[]) =>
  (book: Book): void => {
    for (const one of given) one(book);
  };

const xml = '<x xmlns="urn:a">1</x>';
const parts = (book: Book): unknown => book.parts.map((part) => part.xml);
const kept = (book: Book): void => void book.parts.push({ id: '{P}', xml });
const other = (book: Book): void => void book.parts.push({ id: '{Q}', xml: '<y xmlns="urn:b"/>' });
const ours = `context.workbook.customXmlParts.getByNamespace('urn:a')`;
const only = `${ours}.getOnlyItemOrNullObject()`;
const count = `const all = ${ours}; all.load('items/id'); await context.sync(); return all.items.length;`;

const area = (at: number, what: string): string =>
  `const one = context.workbook.getSelectedRanges().areas.getItemAt(${at}); one.load('${what}'); await context.sync(); return one.${what};`;
const selected = (selection: string) => ({
  given: (book: Book) => {
    book.selection = selection;
  },
});

export const keptCases: readonly Case[] = [
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
  of('NamedItemCollection.Indexer').gives('finds by name', one('formula', a), '=甲!$A$1', { given: named }),
  of('NamedItemCollection.Indexer').gives(
    'finds whatever the case',
    one('formula', `context.workbook.names.getItem('_A')`),
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
  of('NamedItemCollection.Indexer').gives(
    'of a sheet knows its own',
    one('name', `sheet.names.getItem('_own')`),
    '_own',
    { given: (book) => void sheetNamed(book, '甲').names.set('_own', { formula: '=甲!$A$1', visible: true }) },
  ),
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

  of('CustomXmlPartCollection.Add').gives(
    'adds a part',
    `context.workbook.customXmlParts.add('${xml}'); await context.sync();`,
    undefined,
    { leaves: parts, left: [xml] },
  ),
  of('CustomXmlPartCollection.Add').gives(
    'gives the part with its id',
    `const one = context.workbook.customXmlParts.add('${xml}'); one.load('id'); await context.sync(); return /^\\{.+\\}$/.test(one.id);`,
    true,
  ),
  of('CustomXmlPartCollection.Add').gives(
    'allows two of one namespace',
    `context.workbook.customXmlParts.add('${xml}'); await context.sync(); ${count}`,
    2,
    { given: kept },
  ),
  of('CustomXmlPartCollection.Add').fails(
    'refuses what is no XML',
    `context.workbook.customXmlParts.add('text'); await context.sync();`,
    'InvalidArgument',
  ),
  of('CustomXmlPartCollection.Add').fails(
    'is denied in a workbook that is only read',
    `context.workbook.customXmlParts.add('${xml}'); await context.sync();`,
    'AccessDenied',
    { given: readOnly },
  ),
  of('CustomXmlPartCollection.GetByNamespace').gives('gives the parts of that namespace', count, 1, {
    given: both(kept, other),
  }),
  of('CustomXmlPartCollection.GetByNamespace').gives('gives none where none is', count, 0, { given: other }),
  of('CustomXmlPartCollection.GetByNamespace').gives(
    'sees one that was just added',
    `context.workbook.customXmlParts.add('${xml}'); ${count}`,
    1,
  ),
  of('CustomXmlPartCollection.GetByNamespace').gives(
    'goes by the whole namespace',
    `const all = context.workbook.customXmlParts.getByNamespace('urn:'); all.load('items/id'); await context.sync(); return all.items.length;`,
    0,
    { given: kept },
  ),
  of('CustomXmlPartCollection.GetByNamespace').fails(
    'has no items before they were loaded',
    `return ${ours}.items;`,
    'PropertyNotLoaded',
    { given: kept },
  ),
  of('CustomXmlPartScopedCollection.GetOnlyItemOrNullObject').gives(
    'is the only part',
    `const one = ${only}; one.load('id'); await context.sync(); return one.id;`,
    '{P}',
    { given: both(kept, other) },
  ),
  of('CustomXmlPartScopedCollection.GetOnlyItemOrNullObject').gives(
    'is a null object where there is none',
    `const one = ${only}; one.load('id'); await context.sync(); return one.isNullObject;`,
    true,
    { given: other },
  ),
  of('CustomXmlPartScopedCollection.GetOnlyItemOrNullObject').gives(
    'is a null object where there are two',
    `const one = ${only}; one.load('id'); await context.sync(); return one.isNullObject;`,
    true,
    { given: both(kept, kept) },
  ),
  of('CustomXmlPartScopedCollection.GetOnlyItemOrNullObject').gives(
    'leads on in the same batch',
    `const one = ${only}.getXml(); await context.sync(); return one.value;`,
    xml,
    { given: kept },
  ),
  of('CustomXmlPartScopedCollection.GetOnlyItemOrNullObject').gives(
    'a null object leads to null',
    `const one = ${only}.getXml(); await context.sync(); return one.value;`,
    null,
  ),
  of('CustomXmlPartScopedCollection.Indexer').gives(
    'finds by id',
    `const one = ${ours}.getItem('{P}').getXml(); await context.sync(); return one.value;`,
    xml,
    { given: kept },
  ),
  of('CustomXmlPartScopedCollection.Indexer').fails(
    'fails for what is not there',
    `${ours}.getItem('{N}').load('id'); await context.sync();`,
    'ItemNotFound',
    { given: kept },
  ),
  of('CustomXmlPartScopedCollection.Indexer').fails(
    'fails for a part of another namespace',
    `${ours}.getItem('{Q}').load('id'); await context.sync();`,
    'ItemNotFound',
    { given: both(kept, other) },
  ),
  of('CustomXmlPartScopedCollection.Indexer').gives(
    'changes the part that it leads to',
    `${ours}.getItem('{P}').setXml('<x xmlns="urn:a"/>'); await context.sync();`,
    undefined,
    { given: kept, leaves: parts, left: ['<x xmlns="urn:a"/>'] },
  ),
  of('CustomXmlPartScopedCollection.Indexer').gives(
    'is what loaded items go by',
    `const all = ${ours}; all.load('items/id'); await context.sync(); const texts = all.items.map((part) => part.getXml()); await context.sync(); return texts.map((text) => text.value);`,
    [xml],
    { given: kept },
  ),
  ...property('CustomXmlPart.Id', { on: only, value: '{P}', given: kept }),
  of('CustomXmlPart.GetXml').gives(
    'is the whole text',
    `const one = ${only}.getXml(); await context.sync(); return one.value;`,
    xml,
    { given: kept },
  ),
  of('CustomXmlPart.GetXml').fails('has no value before sync', `return ${only}.getXml().value;`, 'ValueNotLoaded', {
    given: kept,
  }),
  of('CustomXmlPart.GetXml').gives(
    'is the new text after a change',
    `${only}.setXml('<x xmlns="urn:a">2</x>'); const one = ${only}.getXml(); await context.sync(); return one.value;`,
    '<x xmlns="urn:a">2</x>',
    { given: kept },
  ),
  of('CustomXmlPart.GetXml').gives(
    'keeps line breaks and signs',
    `${only}.setXml('<x xmlns="urn:a">\\n&amp;单</x>'); const one = ${only}.getXml(); await context.sync(); return one.value;`,
    '<x xmlns="urn:a">\n&amp;单</x>',
    { given: kept },
  ),
  of('CustomXmlPart.GetXml').gives(
    'of two parts each has its own',
    `const all = ${ours}; all.load('items/id'); await context.sync(); const texts = all.items.map((part) => part.getXml()); await context.sync(); return texts.length;`,
    2,
    { given: both(kept, (book) => void book.parts.push({ id: '{R}', xml })) },
  ),
  of('CustomXmlPart.SetXml').gives(
    'takes the place of the text',
    `${only}.setXml('<x xmlns="urn:a">2</x>'); await context.sync();`,
    undefined,
    { given: kept, leaves: parts, left: ['<x xmlns="urn:a">2</x>'] },
  ),
  of('CustomXmlPart.SetXml').gives(
    'keeps the id',
    `${only}.setXml('<x xmlns="urn:a">2</x>'); ${one('id', only)}`,
    '{P}',
    { given: kept },
  ),
  of('CustomXmlPart.SetXml').gives(
    'the later one counts',
    `${only}.setXml('<x xmlns="urn:a">2</x>'); ${only}.setXml('${xml}'); await context.sync();`,
    undefined,
    { given: kept, leaves: parts, left: [xml] },
  ),
  of('CustomXmlPart.SetXml').fails(
    'refuses what is no XML',
    `${only}.setXml('text'); await context.sync();`,
    'InvalidArgument',
    { given: kept, leaves: parts, left: [xml] },
  ),
  of('CustomXmlPart.SetXml').fails(
    'is denied in a workbook that is only read',
    `${only}.setXml('${xml}'); await context.sync();`,
    'AccessDenied',
    { given: both(kept, readOnly) },
  ),
  of('CustomXmlPart.Delete').gives('takes the part away', `${only}.delete(); await context.sync();`, undefined, {
    given: both(kept, other),
    leaves: (book) => book.parts.map(({ id }) => id),
    left: ['{Q}'],
  }),
  of('CustomXmlPart.Delete').gives('leaves none to find', `${only}.delete(); await context.sync(); ${count}`, 0, {
    given: kept,
  }),
  of('CustomXmlPart.Delete').gives(
    'each of several',
    `const all = ${ours}; all.load('items/id'); await context.sync(); for (const part of all.items) part.delete(); await context.sync();`,
    undefined,
    { given: both(kept, (book) => void book.parts.push({ id: '{R}', xml })), leaves: parts, left: [] },
  ),
  of('CustomXmlPart.Delete').gives(
    'lets a new one come',
    `${only}.delete(); context.workbook.customXmlParts.add('${xml}'); await context.sync();`,
    undefined,
    { given: kept, leaves: parts, left: [xml] },
  ),
  of('CustomXmlPart.Delete').fails(
    'is denied in a workbook that is only read',
    `${only}.delete(); await context.sync();`,
    'AccessDenied',
    { given: both(kept, readOnly), leaves: parts, left: [xml] },
  ),

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
