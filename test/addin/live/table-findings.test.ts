/** Each table bears the figures of its own that do not add up, its totals' too, wherever they stand. */
import { lookAt, readWorkbook } from '../../../addin/live/read-workbook';
import { findingsIn } from '../../../addin/live/table-findings';
import { plainGrid } from '../../../shared/sheet/grid';

const tally = (name: string, total: number) => [
  [null, `2018年4月${name}信息采用统计表`],
  [null, '单位', '上报', '采用'],
  [null, `甲${name}`, 5, 3],
  [null, `乙${name}`, 4, 2],
  [null, `丙${name}`, 3, 1],
  [null, '合计', 12, total],
];

test('of two tables on one sheet each has its own', () => {
  const grid = plainGrid('四月', [...tally('镇', 7), [], ...tally('局', 6)]);
  const found = readWorkbook([grid]);
  if (!found.ok) throw new Error(found.problem.code);
  const { tables, checked } = found.value;
  expect(checked.map(({ at }) => at)).toEqual(['四月!D6']);
  expect(tables.map((table) => findingsIn(table, checked).map(({ at }) => at))).toEqual([['四月!D6'], []]);
});

test('a workbook without an office: its tables are seen all the same', () => {
  const grid = plainGrid('稿酬', [['稿酬标准'], ['媒体', '级别', '稿酬'], ['阿坝日报', '州级', 50]]);
  const found = readWorkbook([grid]);
  expect(found.ok ? null : found.problem.code).toBe('no-office-table');
  expect(lookAt([grid]).tables.map(({ kind }) => kind)).toEqual(['payStandard']);
});
