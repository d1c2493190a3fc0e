/** Ranges: merged areas, what is hidden, how cells look. */
import { type Book, sheetNamed } from '../book';
import { type Case, of } from './case';
import { first, guarded, merged, nothing, table } from './given';

const range = (name: string) => of(`Range.${name}`);

export const rangeLookCases: readonly Case[] = [
  range('Unmerge').gives('parts a merged area', `sheet.getRange('A4:B5').unmerge(); await context.sync();`, undefined, {
    given: merged,
    leaves: (book) => sheetNamed(book, '甲').merges,
    left: [],
  }),
  range('Unmerge').gives(
    'of the whole sheet parts all',
    `sheet.getRange().unmerge(); await context.sync();`,
    undefined,
    { given: merged, leaves: (book) => sheetNamed(book, '甲').merges, left: [] },
  ),
  range('Unmerge').gives(
    'leaves areas elsewhere',
    `sheet.getRange('A1:C2').unmerge(); await context.sync();`,
    undefined,
    { given: merged, leaves: (book) => sheetNamed(book, '甲').merges.length, left: 1 },
  ),
  range('Unmerge').gives(
    'where nothing is merged changes nothing',
    `sheet.getRange('A1:C2').unmerge(); await context.sync();`,
    undefined,
    { leaves: first, left: table },
  ),
  range('Unmerge').fails(
    'is denied on a protected sheet',
    `sheet.getRange('A4:B5').unmerge(); await context.sync();`,
    'AccessDenied',
    {
      given: (book) => {
        merged(book);
        guarded(book);
      },
    },
  ),
  range('GetMergedAreasOrNullObject').gives(
    'gives the areas in it',
    `const one = sheet.getRange('A1:C9').getMergedAreasOrNullObject(); one.load('areas/items/address'); await context.sync(); return one.areas.items.map((area) => area.address);`,
    ['甲!A4:B5'],
    { given: merged },
  ),
  range('GetMergedAreasOrNullObject').gives(
    'is a null object where none is',
    `const one = sheet.getRange('A1:C9').getMergedAreasOrNullObject(); one.load('address'); await context.sync(); return one.isNullObject;`,
    true,
  ),
  range('GetMergedAreasOrNullObject').gives(
    'is one for a range beside them',
    `const one = sheet.getRange('D1:E9').getMergedAreasOrNullObject(); one.load('address'); await context.sync(); return one.isNullObject;`,
    true,
    { given: merged },
  ),
  range('GetMergedAreasOrNullObject').gives(
    'gives several',
    `const one = sheet.getRange('A1:C99').getMergedAreasOrNullObject(); one.load('areas/items/rowIndex'); await context.sync(); return one.areas.items.length;`,
    2,
    {
      given: (book) => {
        merged(book);
        sheetNamed(book, '甲').merges.push({ top: 8, left: 0, bottom: 8, right: 1 });
      },
    },
  ),
  range('GetMergedAreasOrNullObject').fails(
    'fails above 512 areas',
    `sheet.getRange('A1:B2000').getMergedAreasOrNullObject().load('address'); await context.sync();`,
    'GeneralException',
    {
      given: (book) => {
        for (let row = 10; row < 523; row++)
          sheetNamed(book, '甲').merges.push({ top: row, left: 0, bottom: row, right: 1 });
      },
    },
  ),
  ...[
    ['GetRowProperties', 'rowHidden', (book: Book) => void sheetNamed(book, '甲').hiddenRows.add(1), 2],
    ['GetColumnProperties', 'columnHidden', (book: Book) => void sheetNamed(book, '甲').hiddenColumns.add(1), 3],
  ].flatMap(([name, what, given, count]) => {
    const member = range(String(name));
    const ask = `${String(name).charAt(0).toLowerCase()}${String(name).slice(1)}`;
    const told = { given: given as (book: Book) => void };
    const all = Array.from({ length: Number(count) }, (_, at) => ({ [String(what)]: at === 1 }));
    return [
      member.gives(
        'gives what was asked for, one after the other',
        `const one = sheet.getRange('A1:C2').${ask}({ ${what}: true }); await context.sync(); return one.value;`,
        all,
        told,
      ),
      member.gives(
        'none hidden',
        `const one = sheet.getRange('A1:C2').${ask}({ ${what}: true }); await context.sync(); return one.value.some((line) => line.${what});`,
        false,
      ),
      member.gives(
        'of a single cell is a single one',
        `const one = sheet.getRange('B2').${ask}({ ${what}: true }); await context.sync(); return one.value;`,
        [{ [String(what)]: true }],
        told,
      ),
      member.fails(
        'has no value before sync',
        `return sheet.getRange('A1').${ask}({ ${what}: true }).value;`,
        'ValueNotLoaded',
        {},
      ),
      member.gives(
        'of a null object is null',
        `const one = ${nothing}.${ask}({ ${what}: true }); await context.sync(); return one.value;`,
        null,
      ),
      member.gives(
        'only what was asked for',
        `const one = sheet.getRange('A1').${ask}({ ${what}: true }); await context.sync(); return Object.keys(one.value[0]);`,
        [what],
      ),
    ];
  }),
  range('GetCellProperties').gives(
    'gives the fill of each cell',
    `sheet.getRange('B1').format.fill.color = '#FFEE00'; const one = sheet.getRange('A1:B1').getCellProperties({ format: { fill: { color: true } } }); await context.sync(); return one.value[0].map((cell) => cell.format.fill.color);`,
    ['', '#FFEE00'],
  ),
  range('GetCellProperties').gives(
    'gives bold and size',
    `sheet.getRange('A1').format.font.bold = true; const one = sheet.getRange('A1').getCellProperties({ format: { font: { bold: true, size: true } } }); await context.sync(); return one.value[0][0].format.font;`,
    { bold: true, size: 11 },
  ),
  range('GetCellProperties').gives(
    'gives alignment',
    `sheet.getRange('A1').format.horizontalAlignment = 'Center'; const one = sheet.getRange('A1').getCellProperties({ format: { horizontalAlignment: true } }); await context.sync(); return one.value[0][0].format.horizontalAlignment;`,
    'Center',
  ),
  range('GetCellProperties').gives(
    'gives the four edges',
    `sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous'; const one = sheet.getRange('A1').getCellProperties({ format: { borders: { style: true } } }); await context.sync(); const { top, left } = one.value[0][0].format.borders; return [top.style, left.style];`,
    ['Continuous', 'None'],
  ),
  range('GetCellProperties').gives(
    'is an array of rows',
    `const one = sheet.getRange('A1:C2').getCellProperties({ format: { font: { size: true } } }); await context.sync(); return [one.value.length, one.value[0].length];`,
    [2, 3],
  ),
  range('GetCellProperties').fails(
    'has no value before sync',
    `return sheet.getRange('A1').getCellProperties({ format: { font: { size: true } } }).value;`,
    'ValueNotLoaded',
  ),
];
