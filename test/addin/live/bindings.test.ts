/** A live table stays what it is however its sheet is worked on; where that is in doubt, nothing is taken for it until a person has said so. */
import { bindTable } from '../../../addin/live/after-report';
import { matchBindings } from '../../../addin/live/bindings';
import { remembered } from '../../../addin/live/kept';
import { readWorkbook } from '../../../addin/live/read-workbook';
import type { BoundArea } from '../../../addin/workbook/port';
import { type Area, type Grid, plainGrid } from '../../../shared/sheet/grid';
import { recognise } from '../../../shared/sheet/recognise';

type Row = readonly (string | number | null)[];

const header: Row = ['序号', '收稿日期', '单位', '标题', '作者'];
const item = (serial: number, unit: string, title: string): Row => [serial, `2018-04-0${serial}`, unit, title, '张三'];
const items = [
  item(1, '甲镇', '春耕备耕进行时'),
  item(2, '乙乡', '干部走村入户'),
  item(3, '丙局', '防火巡查到山头'),
  item(4, '甲镇', '清理河道垃圾'),
];
const ledger = (
  rows: readonly Row[] = items,
  { sheet = '台账', heads = header, month = 4, above = 0, left = 0 } = {},
) => {
  const pad = (row: Row): Row => [...Array<null>(left).fill(null), ...row];
  const blank = Array.from({ length: above }, (): Row => []);
  return plainGrid(sheet, [...blank, ...[[`2018年${month}月信息报送台账`], heads, ...rows].map(pad)]);
};
const area = (top: number, bottom: number, left = 0, right = 4): Area => ({ top, left, bottom, right });
const id = 'abcd1234';
const kept = (() => {
  const [table] = recognise([ledger()]).tables;
  if (!table) throw new Error('no table');
  return remembered(new Map(Object.entries(bindTable(id, table, undefined).texts ?? {}) as [string, string][]))
    .bindings;
})();
/** What each recognised table is taken for, in the workbook's order. */
function standings(grids: readonly Grid[], place: BoundArea['place'], copies: readonly BoundArea[] = []) {
  const { tables } = recognise(grids);
  const found = matchBindings(grids, tables, [{ id, place, copy: false }, ...copies], kept);
  return [...tables.map((table) => found.of(table).what), ...found.lost.map(() => 'lost')];
}
const here = (of: Area, sheet = '台账') => ({ sheet, area: of });

test.each<[string, readonly Grid[], BoundArea['place'], readonly string[]]>([
  ['as it was', [ledger()], here(area(2, 5)), ['live']],
  ['rows and columns put in before it', [ledger(items, { above: 3, left: 2 })], here(area(5, 8, 2, 6)), ['live']],
  ['sorted', [ledger([...items].reverse())], here(area(2, 5)), ['live']],
  ['rows typed below', [ledger([...items, item(5, '丙局', '夜校开课')])], here(area(2, 5)), ['live']],
  ['its sheet renamed', [ledger(items, { sheet: '四月' })], here(area(2, 5), '四月'), ['live']],
  ['all rows deleted but one', [ledger(items.slice(0, 1))], here(area(2, 2)), ['live']],
  ['a column put in', [ledger(items, { heads: [...header, '备注'] })], here(area(2, 5)), ['live']],
  ['one head of five renamed', [ledger(items, { heads: ['编号', ...header.slice(1)] })], here(area(2, 5)), ['live']],
  ['two renamed', [ledger(items, { heads: ['编号', '日子', ...header.slice(2)] })], here(area(2, 5)), ['changed']],
  ['its cells deleted', [ledger(items, { sheet: '另一张', month: 5 })], null, ['free', 'lost']],
  ['its sheet without it', [ledger(items, { month: 5 })], here(area(40, 44)), ['free', 'lost']],
  [
    'another month of the same layout beside it',
    [ledger(), ledger([item(1, '乙乡', '插秧'), item(2, '甲镇', '割麦')], { sheet: '五月', month: 5 })],
    here(area(2, 5)),
    ['live', 'free'],
  ],
  [
    'copied by its cells alone, one row more: asked about',
    [ledger(), ledger([...items, item(5, '丙局', '夜校开课')], { sheet: '备份' })],
    here(area(2, 5)),
    ['live', 'copied'],
  ],
])('%s', (_, grids, place, expected) => {
  expect(standings(grids, place)).toEqual(expected);
});

test('copied with its sheet, and worked on since: asked about, whatever stands in it', () => {
  const copy = ledger([item(1, '乙乡', '别的事')], { sheet: '台账 (2)', month: 5 });
  const name = { id, place: here(area(2, 5), '台账 (2)'), copy: true };
  expect(standings([ledger(), copy], here(area(2, 5)), [name])).toEqual(['live', 'copied']);
});

test('until it is said what a copy is for, nothing of it is read', () => {
  const grids = [ledger(), ledger([...items, item(5, '丙局', '夜校开课')], { sheet: '备份' })];
  const titles = (bound: readonly BoundArea[]) => {
    const read = readWorkbook(grids, { bound, kept });
    if (!read.ok) throw new Error(read.problem.code);
    return read.value.reading.records.flatMap((one) => (one.kind === 'item' ? [one.personal.title] : []));
  };
  expect(titles([{ id, place: here(area(2, 5)), copy: false }])).toEqual(items.map((row) => row[3]));
});

test('two tables on one sheet: rows put in between leave each what it is', () => {
  const second: readonly Row[] = [['2018年5月信息报送台账'], header, item(1, '乙乡', '插秧'), item(2, '甲镇', '割麦')];
  const sheet = (gap: number) =>
    plainGrid('台账', [...ledger().values, ...Array.from({ length: gap }, (): Row => []), ...second]);
  const at = here(area(2, 5));
  expect(standings([sheet(1)], at)).toEqual(['live', 'free']);
  expect(standings([sheet(4)], at)).toEqual(['live', 'free']);
});
