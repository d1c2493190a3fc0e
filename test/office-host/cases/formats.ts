/** How cells look, and how a sheet is printed. */
import { type Book, cellKey, sheetNamed } from '../book';
import { type Case, of, property } from './case';

const format = (at: string): string => `sheet.getRange('${at}').format`;
const mixed = (member: string, path: string, value: unknown): Case => {
  const name = path.split('.').at(-1) ?? '';
  const on = path.split('.').slice(0, -1).join('.');
  return of(member).gives(
    'is null where the cells differ',
    `(${format('A1')}${on && `.${on}`}).${name} = ${JSON.stringify(value)}; const one = ${format('A1:B1')}${on && `.${on}`}; one.load('${name}'); await context.sync(); return one.${name};`,
    null,
  );
};
const guarded = (book: Book): void => {
  sheetNamed(book, '甲').protected = true;
};
const denied = (member: string, run: string): Case =>
  of(member).fails('is denied on a protected sheet', `${run}; await context.sync();`, 'AccessDenied', {
    given: guarded,
  });
const edge = (side: string): string => `${format('B2:C3')}.borders.getItem('${side}')`;

export const formatCases: readonly Case[] = [
  ...property('RangeFont.Bold', { on: `${format('A1')}.font`, value: false, set: [true, false] }),
  mixed('RangeFont.Bold', 'font.bold', true),
  denied('RangeFont.Bold', `${format('A1')}.font.bold = true`),
  ...property('RangeFont.Size', { on: `${format('A1')}.font`, value: 11, set: [16, 9] }),
  mixed('RangeFont.Size', 'font.size', 16),
  ...property('RangeFill.Color', { on: `${format('A1')}.fill`, value: '', set: ['#DDEBF7', '#FFFFFF'] }),
  mixed('RangeFill.Color', 'fill.color', '#DDEBF7'),
  denied('RangeFill.Color', `${format('A1')}.fill.color = '#DDEBF7'`),
  ...property('RangeFormat.HorizontalAlignment', {
    on: format('A1'),
    value: 'General',
    set: ['Left', 'Center', 'Right'],
    refused: ['Middle'],
  }),
  mixed('RangeFormat.HorizontalAlignment', 'horizontalAlignment', 'Right'),
  ...property('RangeFormat.WrapText', { on: format('A1'), value: false, set: [true, false] }),
  mixed('RangeFormat.WrapText', 'wrapText', true),
  ...property('RangeFormat.ColumnWidth', { on: format('A1'), value: 48, set: [100, 12.75] }),
  of('RangeFormat.ColumnWidth').gives(
    'is set for every column of the range',
    `${format('B1:C1')}.columnWidth = 80; const one = ${format('C5')}; one.load('columnWidth'); await context.sync(); return one.columnWidth;`,
    80,
  ),
  ...property('FormatProtection.Locked', { on: `${format('A1')}.protection`, value: true }),
  of('FormatProtection.Locked').gives(
    'is false for an unlocked cell',
    `const one = ${format('E1')}.protection; one.load('locked'); await context.sync(); return one.locked;`,
    false,
    { given: (book) => void sheetNamed(book, '甲').cells.set(cellKey(0, 4), { value: null, unlocked: true }) },
  ),
  of('FormatProtection.Locked').gives(
    'is null where the cells differ',
    `const one = ${format('D1:E1')}.protection; one.load('locked'); await context.sync(); return one.locked;`,
    null,
    { given: (book) => void sheetNamed(book, '甲').cells.set(cellKey(0, 4), { value: null, unlocked: true }) },
  ),
  ...property('RangeBorder.Style', {
    on: `${format('A1')}.borders.getItem('EdgeTop')`,
    value: 'None',
    set: ['Continuous', 'None'],
  }),
  ...['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'].map((side) =>
    of('RangeBorderCollection.Indexer').gives(
      `leads to ${side}`,
      `${edge(side)}.style = 'Continuous'; const one = ${edge(side)}; one.load('style'); await context.sync(); return one.style;`,
      'Continuous',
    ),
  ),
  of('RangeBorderCollection.Indexer').fails(
    'refuses an edge that no cell has',
    `${edge('EdgeMiddle')}.style = 'Continuous'; await context.sync();`,
    'InvalidArgument',
  ),

  ...property('PageLayout.Orientation', {
    on: 'sheet.pageLayout',
    value: 'Portrait',
    set: ['Landscape', 'Portrait'],
    refused: ['Sideways'],
  }),
  ...property('PageLayout.PaperSize', { on: 'sheet.pageLayout', value: 'Letter', set: ['A4', 'A3'] }),
  ...property('PageLayout.CenterHorizontally', { on: 'sheet.pageLayout', value: false, set: [true] }),
  ...property('PageLayout.Zoom', {
    on: 'sheet.pageLayout',
    value: { scale: 100 },
    set: [{ horizontalFitToPages: 1, verticalFitToPages: 0 }, { scale: 80 }],
  }),
  ...property('HeaderFooter.CenterFooter', {
    on: 'sheet.pageLayout.headersFooters.defaultForAllPages',
    value: '',
    set: ['&P / &N', ''],
    refused: ['x'.repeat(256)],
  }),
  ...['$1:$1', '$3:$3', '$1:$4', '2:2'].map((rows) =>
    of('PageLayout.SetPrintTitleRows').gives(
      `repeats ${rows} on every page`,
      `sheet.pageLayout.setPrintTitleRows('${rows}'); await context.sync();`,
      undefined,
      { leaves: (book) => sheetNamed(book, '甲').page.PrintTitleRows, left: rows },
    ),
  ),
  of('PageLayout.SetPrintTitleRows').gives(
    'the later one counts',
    `sheet.pageLayout.setPrintTitleRows('$1:$1'); sheet.pageLayout.setPrintTitleRows('$2:$2'); await context.sync();`,
    undefined,
    { leaves: (book) => sheetNamed(book, '甲').page.PrintTitleRows, left: '$2:$2' },
  ),
  of('PageLayout.SetPrintTitleRows').fails(
    'refuses what are no rows',
    `sheet.pageLayout.setPrintTitleRows('title'); await context.sync();`,
    'InvalidArgument',
  ),
];
