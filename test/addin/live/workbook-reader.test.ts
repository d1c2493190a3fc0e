/** Read again with a memory, a workbook says what it says to one who reads it for the first time. */
import { readWorkbook } from '../../../addin/live/read-workbook';
import { workbookReader } from '../../../addin/live/workbook-reader';
import type { Correction } from '../../../shared/sheet/correction';
import { type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';

const ledger = (title: string, sheet = '台账'): Grid =>
  plainGrid(sheet, [
    ['2018年4月信息报送采用台账'],
    ['收稿日期', '单位', '标题', '作者', '采用媒体'],
    ['2018-04-02', '甲镇', title, '张三', '阿坝日报'],
    ['2018-04-03', '乙乡', '干部走村入户', '王五', null],
    ['2018-04-04', '丙局', '防火巡查到山头', '孙七', null],
  ]);
const tally = (adopted: CellValue): Grid =>
  plainGrid('四月', [
    ['2018年4月信息采用统计表'],
    ['单位', '上报', '采用'],
    ['甲镇', 5, adopted],
    ['乙乡', 4, 2],
    ['丙局', 3, 1],
    ['合计', 12, 6],
  ]);
const ours: Grid = { ...plainGrid('排名', [['2018年4月信息采用统计表']]), own: true };

/** Without functions, of which two readings have each its own: what they answer instead. */
function said(read: ReturnType<typeof readWorkbook>) {
  if (!read.ok) return read;
  const { reading, bindings, grids } = read.value;
  const places = reading.records.map(({ record }) => reading.places.get(record));
  return { ...read.value, reading: { ...reading, places }, bindings: bindings.lost, grids: grids.length };
}

test('whatever changes from one reading to the next, nothing of the former stays', () => {
  const read = workbookReader();
  const [a, b] = [ledger('春耕备耕进行时'), tally(3)];
  const drop: Correction = { fingerprint: { heads: ['单位', '上报', '采用'] }, change: { what: 'no-table' } };
  const rounds: readonly [readonly Grid[], { readonly corrections?: readonly Correction[] }][] = [
    [[a, b], {}],
    [[a, b, ours], {}],
    [[a, tally(2)], {}],
    [[ledger('清理河道'), b], {}],
    [[b, a], {}],
    [[b], {}],
    [[a, b], { corrections: [drop] }],
    [[a, b], {}],
    [[a, ledger('春耕备耕进行时', '台账 (2)'), b], {}],
    [[ours], {}],
    [[a, b], {}],
  ];
  for (const [grids, options] of rounds) {
    expect(said(read(grids, options))).toEqual(said(readWorkbook(grids, options)));
    // A second time from memory alone.
    expect(said(read([...grids], options))).toEqual(said(readWorkbook(grids, options)));
  }
  const dropped = read([a, b], { corrections: [drop] });
  expect(dropped.ok && dropped.value.tables.map(({ sheet }) => sheet)).toEqual(['台账']);
});

test('the same sheets give the same records; one changed sheet leaves the other tables as they are', () => {
  const read = workbookReader();
  const [a, b] = [ledger('春耕备耕进行时'), tally(3)];
  const [first, second, third] = [read([a, b], {}), read([a, b, ours], {}), read([a, tally(2)], {})];
  if (!first.ok || !second.ok || !third.ok) throw new Error('unread');
  expect(second.value.reading).toBe(first.value.reading);
  expect(third.value.tables[0]).toBe(first.value.tables[0]);
  expect(third.value.tables[1]).not.toBe(first.value.tables[1]);
});
