/** Custom XML parts: what a workbook keeps beside its cells. */
import type { Book } from '../book';
import { type Case, of, property } from './case';
import { both, loaded, readOnly } from './given';

const xml = '<x xmlns="urn:a">1</x>';
const parts = (book: Book): unknown => book.parts.map((part) => part.xml);
const kept = (book: Book): void => void book.parts.push({ id: '{P}', xml });
const other = (book: Book): void => void book.parts.push({ id: '{Q}', xml: '<y xmlns="urn:b"/>' });
const ours = `context.workbook.customXmlParts.getByNamespace('urn:a')`;
const only = `${ours}.getOnlyItemOrNullObject()`;
const count = `const all = ${ours}; all.load('items/id'); await context.sync(); return all.items.length;`;

export const xmlPartCases: readonly Case[] = [
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
    `${only}.setXml('<x xmlns="urn:a">2</x>'); ${loaded(only, 'id')}`,
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
];
