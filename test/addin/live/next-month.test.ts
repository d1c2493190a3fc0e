/** Which cells turn a copy of this month's sheet into next month's? */
import { nextMonth } from '../../../addin/live/next-month';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { idColumn, statusColumn } from '../../../shared/language/ledger-words';
import { type CellValue, plainGrid } from '../../../shared/sheet/grid';

const made = (values: readonly (readonly CellValue[])[], formulas: Readonly<Record<string, string>> = {}) => {
  const grid = plainGrid('副本', values, { formulaAt: (row, col) => formulas[`${row},${col}`] });
  const read = readWorkbook([grid]);
  const table = read.ok ? read.value.tables[0] : undefined;
  const found = read.ok && table ? nextMonth(read.value, table) : undefined;
  const after = values.map((row) => [...row]);
  for (const { row, col, value } of found?.cells ?? []) (after[row] ?? [])[col] = value;
  return { found, after };
};

test('a ledger: the title says December’s next, the rows are empty but for their numbers, ids of ours go', () => {
  const { found, after } = made([
    ['2018年12月信息报送采用台账（12月份）'],
    ['序号', '收稿日期', '单位', '标题', '作者', '采用媒体', idColumn, statusColumn],
    [1, '2018年12月3日', '甲镇', '春耕备耕', '张三', '阿坝日报', `i${'0'.repeat(20)}`, '已报送'],
    [2, '2018年12月4日', '乙乡', '干部走村入户', '王五', null, null, null],
    [3, '2018年12月5日', '丙局', '防火巡查', '孙七', null, null, null],
  ]);
  expect(found?.period).toEqual({ from: '2019-01-01', to: '2019-01-31' });
  expect(after[0]).toEqual(['2019年1月信息报送采用台账（1月份）']);
  expect(after[1]?.[0]).toBe('序号');
  expect(after.slice(2).map((row) => row.filter((value) => value !== null))).toEqual([[1], [2], [3]]);
});

test('a tally: counts go, units, quotas and formulas stay', () => {
  const { found, after } = made(
    [
      ['2018年4月信息采用统计表'],
      ['序号', '单位', '任务数', '上报', '采用', '得分'],
      [1, '甲镇', 2, 5, 3, 12],
      [2, '乙乡', 2, 4, 2, 8],
      [3, '丙局', 1, 3, 1, 4],
      ['合计', null, 5, 12, 6, 24],
    ],
    { '2,5': 'E3*4', '3,5': 'E4*4', '4,5': 'E5*4', '5,3': 'SUM(D3:D5)', '5,4': 'SUM(E3:E5)', '5,5': 'SUM(F3:F5)' },
  );
  expect(found?.period.from).toBe('2018-05-01');
  expect(after[0]).toEqual(['2018年5月信息采用统计表']);
  expect(after[2]).toEqual([1, '甲镇', 2, null, null, 12]);
  expect(after[5]).toEqual(['合计', null, 5, 12, 6, 24]);
});

test('what is not about one month has no next one', () => {
  const { found } = made([
    ['2018年第一季度信息采用统计表'],
    ['序号', '单位', '上报', '采用'],
    [1, '甲镇', 5, 3],
    [2, '乙乡', 4, 2],
    [3, '丙局', 3, 1],
  ]);
  expect(found).toBeUndefined();
});

test('counts by outlet, rates and places go as well; of a month that stands already it is said where', () => {
  const rows = (month: number, filled: boolean): readonly (readonly CellValue[])[] => [
    [`2018年${month}月信息采用统计表`],
    ['名次', '单位', '上报', '阿坝日报', '中国·红原', '采用率', '得分'],
    ...['甲镇', '乙乡', '丙局'].map((unit, at) => [
      ...(filled ? [at + 1] : [null]),
      unit,
      ...(filled ? [5, 2, 1, '60%', 12 - at] : [null, null, null, null, null]),
    ]),
  ];
  const copy = plainGrid('四月 (2)', rows(4, true));
  const alone = readWorkbook([copy]);
  const table = alone.ok ? alone.value.tables[0] : undefined;
  if (!alone.ok || !table) throw new Error('no table');
  const found = nextMonth(alone.value, table);
  expect(found?.stands).toBeUndefined();
  const after = rows(4, true).map((row) => [...row]);
  for (const { row, col, value } of found?.cells ?? []) (after[row] ?? [])[col] = value;
  expect(after).toEqual(rows(5, false));
  const both = readWorkbook([copy, plainGrid('五月', rows(5, true))]);
  const first = both.ok ? both.value.tables.find(({ sheet }) => sheet === '四月 (2)') : undefined;
  expect(both.ok && first && nextMonth(both.value, first)?.stands).toBe('五月');
});
