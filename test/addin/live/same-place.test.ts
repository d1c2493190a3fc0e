/** A form wrote into another table once a sheet had been inserted before it: table and row are found again by what they are. */
import { type Form, formOf } from '../../../addin/live/form';
import { readWorkbook, type WorkbookReading } from '../../../addin/live/read-workbook';
import { entryAt, sameEntry, sameTable, tableAt } from '../../../addin/live/same-place';
import type { Selected } from '../../../addin/workbook/port';
import { type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';

const heads = ['收稿日期', '单位', '标题', '作者', '采用媒体'];
const four = (titles: readonly CellValue[], sheet: string, title: string, head = heads): Grid =>
  plainGrid(sheet, [
    [title],
    [...head],
    ...titles.map((one, index): CellValue[] => [
      '2018-04-02',
      ['甲镇', '乙乡', '丙局'][index % 3] ?? '',
      one,
      '张三',
      null,
    ]),
  ]);
const titles = ['春耕备耕进行时', '干部走村入户', '防火巡查到山头'];
const april = four(titles, '四月', '2018年4月信息采用台账');
const may = four(['五月一', '五月二', '五月三'], '五月', '2018年5月信息采用台账');
const renamed = (grid: Grid, sheet: string): Grid => ({ ...grid, sheet });

const read = (...grids: Grid[]): WorkbookReading => {
  const found = readWorkbook(grids);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};
const after = (before: readonly Grid[], now: readonly Grid[]): string | undefined => {
  const [first, then] = [read(...before), read(...now)];
  const [table] = first.tables;
  if (!table) throw new Error('no table');
  return sameTable(first, table, then)?.sheet;
};

test.each<[string, readonly Grid[], readonly Grid[], string | undefined]>([
  ['nothing happened', [april, may], [april, may], '四月'],
  ['a sheet inserted before it', [april], [may, april], '四月'],
  ['its sheet renamed', [april, may], [renamed(april, '四月份'), may], '四月份'],
  ['its sheet renamed and another moved before it', [april, may], [may, renamed(april, '四月份')], '四月份'],
  ['deleted: the next one is not it', [april, may], [may], undefined],
  ['rows inserted above', [april], [plainGrid('四月', [[null], [null], ...april.values])], '四月'],
  [
    'one head renamed',
    [april],
    [four(titles, '四月', '2018年4月信息采用台账', [...heads.slice(0, 4), '刊播媒体'])],
    '四月',
  ],
  [
    'deleted and inserted with another title',
    [april, may],
    [four(titles, '六月', '2018年6月信息采用台账'), may],
    undefined,
  ],
  ['renamed, and a copy of it', [april], [renamed(april, '甲'), renamed(april, '乙')], undefined],
])('the table: %s', (_, before, now, expected) => {
  expect(after(before, now)).toBe(expected);
});

const form = (grid: Grid): Form => {
  const found = read(grid);
  const made = found.tables[0] && formOf(found, found.tables[0]);
  if (!made) throw new Error('no form');
  return made;
};
const ledger = (...of: string[]): Form =>
  form(
    plainGrid('四月', [
      ['2018年4月信息采用台账'],
      heads,
      ...of.map((title): CellValue[] => ['2018-04-02', '甲镇', title, '张三', null]),
    ]),
  );

test.each<[string, readonly string[], readonly string[], string | undefined]>([
  ['nothing happened', titles, titles, '甲镇 干部走村入户'],
  ['a row inserted above', titles, ['新来的一条', ...titles], '甲镇 干部走村入户'],
  ['sorted', titles, [...titles].reverse(), '甲镇 干部走村入户'],
  ['its own words changed', titles, ['春耕备耕进行时', '干部进村入户', '防火巡查到山头'], '甲镇 干部进村入户'],
  ['deleted', titles, ['春耕备耕进行时', '防火巡查到山头'], undefined],
  ['a row of the same words inserted', titles, ['干部走村入户', ...titles], undefined],
  ['all changed', titles, ['一', '二', '三'], undefined],
])('the row: %s', (_, before, now, expected) => {
  expect(sameEntry(ledger(...before), '甲镇 干部走村入户', ledger(...now))).toBe(expected);
});

test('where somebody stands in the sheet, there the form begins', () => {
  const two = plainGrid('两张', [...april.values, [], ...may.values]);
  const { tables } = read(four(titles, '别的', '2018年3月信息采用台账'), two);
  const at = (sheet: string, top: number) => ({ sheet, area: { top, left: 1, bottom: top, right: 1 } });
  const place = (selected: Selected | null): string => {
    const table = tableAt(tables, selected);
    return `${table?.sheet} ${table?.title}`;
  };
  expect([at('两张', 3), at('两张', 5), at('两张', 8), at('两张', 40), at('无表', 3), null].map(place)).toEqual([
    '两张 2018年4月信息采用台账',
    '两张 2018年4月信息采用台账',
    '两张 2018年5月信息采用台账',
    '两张 2018年4月信息采用台账',
    '别的 2018年3月信息采用台账',
    '别的 2018年3月信息采用台账',
  ]);
  const open = form(april);
  expect([2, 3, 5].map((top) => entryAt(open, at('四月', top)))).toEqual([
    open.entries[0]?.id,
    open.entries[1]?.id,
    undefined,
  ]);
  expect(entryAt(open, at('五月', 2))).toBeUndefined();
});
