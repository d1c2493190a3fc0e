/** Charts and page breaks. */
import { type Book, sheetNamed } from '../book';
import { type Case, of, property } from './case';

const add = `sheet.charts.add('ColumnClustered', sheet.getRange('A1:C2'), 'Columns')`;
const drawn = (book: Book) => sheetNamed(book, '甲').charts;
/** One chart over the cells of 甲. */
const stands = (book: Book): void => {
  drawn(book).push({
    name: '图',
    type: 'BarClustered',
    source: '甲!A1:C2',
    title: '',
    legend: { visible: true, position: 'Right' },
    reversed: false,
    place: '',
  });
};
const chart = `sheet.charts.getItem('图')`;
const place = (book: Book): string | undefined => drawn(book)[0]?.place;
const breaks = (book: Book): readonly number[] => sheetNamed(book, '甲').pageBreaks;
const broken = (book: Book): void => void sheetNamed(book, '甲').pageBreaks.push(3, 9);

export const chartCases: readonly Case[] = [
  ...['ColumnClustered', 'BarClustered', 'LineMarkers'].map((type) =>
    of('ChartCollection.Add').gives(
      `draws ${type} from a range`,
      `sheet.charts.add('${type}', sheet.getRange('A1:C2'), 'Columns'); await context.sync();`,
      undefined,
      { leaves: (book) => drawn(book).map((one) => [one.type, one.source]), left: [[type, '甲!A1:C2']] },
    ),
  ),
  of('ChartCollection.Add').gives(
    'gives the chart for the same batch',
    `${add}.title.text = '积分'; await context.sync();`,
    undefined,
    {
      leaves: (book) => drawn(book)[0]?.title,
      left: '积分',
    },
  ),
  of('ChartCollection.Add').gives('adds one more', `${add}; ${add}; await context.sync();`, undefined, {
    leaves: (book) => drawn(book).length,
    left: 2,
  }),
  of('ChartCollection.Add').fails(
    'refuses a kind that is none',
    `sheet.charts.add('Cake', sheet.getRange('A1:C2'), 'Columns'); await context.sync();`,
    'InvalidArgument',
  ),
  ...property('ChartTitle.Text', { on: `${chart}.title`, value: '', set: ['积分', '2018年第二季度'], given: stands }),
  ...property('ChartLegend.Visible', { on: `${chart}.legend`, value: true, set: [false, true], given: stands }),
  ...property('ChartLegend.Position', { on: `${chart}.legend`, value: 'Right', set: ['Bottom'], given: stands }),
  ...property('ChartAxis.ReversePlotOrder', {
    on: `${chart}.axes.categoryAxis`,
    value: false,
    set: [true, false],
    given: stands,
  }),
  ...[
    ['A5', 'C20'],
    ['A1', 'A1'],
    ['B3', 'H9'],
    ['Z99', 'AB120'],
  ].map(([from, to]) =>
    of('Chart.SetPosition').gives(
      `stands from ${from} to ${to}`,
      `${chart}.setPosition(sheet.getRange('${from}'), sheet.getRange('${to}')); await context.sync();`,
      undefined,
      { given: stands, leaves: place, left: `甲!${from} 甲!${to}` },
    ),
  ),
  of('Chart.SetPosition').gives(
    'the later one counts',
    `const one = ${chart}; one.setPosition(sheet.getRange('A1'), sheet.getRange('B2')); one.setPosition(sheet.getRange('C3'), sheet.getRange('D4')); await context.sync();`,
    undefined,
    {
      given: stands,
      leaves: place,
      left: '甲!C3 甲!D4',
    },
  ),
  of('Chart.Delete').gives('takes the chart away', `${chart}.delete(); await context.sync();`, undefined, {
    given: stands,
    leaves: (book) => drawn(book).length,
    left: 0,
  }),
  of('Chart.Delete').gives(
    'leaves the cells',
    `${chart}.delete(); const one = sheet.getRange('A1'); one.load('values'); await context.sync(); return one.values;`,
    [['单位']],
    { given: stands },
  ),
  of('Chart.Delete').gives('leaves other charts', `${add}; ${chart}.delete(); await context.sync();`, undefined, {
    given: stands,
    leaves: (book) => drawn(book).map(({ type }) => type),
    left: ['ColumnClustered'],
  }),
  of('Chart.Delete').fails(
    'leaves none to find',
    `${chart}.delete(); await context.sync(); ${chart}.load('name'); await context.sync();`,
    'ItemNotFound',
    { given: stands },
  ),
  of('Chart.Delete').gives('lets a new one come', `${chart}.delete(); ${add}; await context.sync();`, undefined, {
    given: stands,
    leaves: (book) => drawn(book).length,
    left: 1,
  }),
  of('ChartCollection.GetItemAt').gives(
    'counts from nought',
    `const one = sheet.charts.getItemAt(0); one.load('name'); await context.sync(); return one.name;`,
    '图',
    { given: stands },
  ),
  of('ChartCollection.GetItemAt').gives(
    'gives the next one',
    `${add}; const one = sheet.charts.getItemAt(1); one.load('name'); await context.sync(); return one.name;`,
    'Chart 2',
    { given: stands },
  ),
  of('ChartCollection.GetItemAt').fails(
    'refuses a place that is none',
    `sheet.charts.getItemAt(1).load('name'); await context.sync();`,
    'InvalidArgument',
    { given: stands },
  ),
  of('ChartCollection.GetItemAt').gives(
    'moves up when one before it goes',
    `${add}; sheet.charts.getItemAt(0).delete(); await context.sync(); const one = sheet.charts.getItemAt(0); one.load('name'); await context.sync(); return one.name;`,
    'Chart 2',
    { given: stands },
  ),
  of('ChartCollection.GetItemAt').gives(
    'loaded charts all go, from the last',
    `${add}; sheet.charts.load('items/name'); await context.sync(); for (const one of [...sheet.charts.items].reverse()) one.delete(); await context.sync();`,
    undefined,
    { given: stands, leaves: (book) => drawn(book).length, left: 0 },
  ),
  ...property('Chart.Name', { on: chart, value: '图', given: stands }),
  ...['A2', 'A10', 'C4', 'A1000'].map((at) =>
    of('PageBreakCollection.Add').gives(
      `a page begins at ${at}`,
      `sheet.horizontalPageBreaks.add(sheet.getRange('${at}')); await context.sync();`,
      undefined,
      {
        leaves: breaks,
        left: [Number(at.slice(1)) - 1],
      },
    ),
  ),
  of('PageBreakCollection.Add').gives(
    'several pages begin',
    `for (const at of ['A4', 'A9']) sheet.horizontalPageBreaks.add(sheet.getRange(at)); await context.sync();`,
    undefined,
    { leaves: breaks, left: [3, 8] },
  ),
  of('PageBreakCollection.RemovePageBreaks').gives(
    'takes all away',
    `sheet.horizontalPageBreaks.removePageBreaks(); await context.sync();`,
    undefined,
    { given: broken, leaves: breaks, left: [] },
  ),
  of('PageBreakCollection.RemovePageBreaks').gives(
    'where none is changes nothing',
    `sheet.horizontalPageBreaks.removePageBreaks(); await context.sync();`,
    undefined,
    { leaves: breaks, left: [] },
  ),
  of('PageBreakCollection.RemovePageBreaks').gives(
    'lets new ones come',
    `sheet.horizontalPageBreaks.removePageBreaks(); sheet.horizontalPageBreaks.add(sheet.getRange('A6')); await context.sync();`,
    undefined,
    { given: broken, leaves: breaks, left: [5] },
  ),
  of('PageBreakCollection.RemovePageBreaks').gives(
    'leaves those of other sheets',
    `sheets.getItem('乙').horizontalPageBreaks.removePageBreaks(); await context.sync();`,
    undefined,
    { given: broken, leaves: breaks, left: [3, 9] },
  ),
  of('PageBreakCollection.RemovePageBreaks').gives(
    'leaves the cells',
    `sheet.horizontalPageBreaks.removePageBreaks(); const one = sheet.getRange('A1'); one.load('values'); await context.sync(); return one.values;`,
    [['单位']],
    { given: broken },
  ),
];
