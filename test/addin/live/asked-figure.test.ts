/** Which cells stand behind a figure, and of which unit does a selected cell tell? */
import { inProcessOffice } from '../../../addin/api/in-process';
import { type RankingFigure, recordsOf, unitSelected } from '../../../addin/live/asked-figure';
import { cellsOf } from '../../../addin/live/figures';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { settleWorkbook } from '../../../addin/live/settle';
import type { RankingResult } from '../../../shared/contract/results';
import { plainGrid } from '../../../shared/sheet/grid';

const tally = plainGrid('四月', [
  ['2018年4月信息采用统计表'],
  ['序号', '单位', '上报', '采用', '得分'],
  [1, '甲镇', 4, 2, 8],
  [2, '乙乡', 6, 5, 20],
]);

const cell = (sheet: string, row: number, col: number) => ({
  sheet,
  area: { top: row, left: col, bottom: row, right: col },
});

test('of a tally: the cell of each figure, and the unit of each row', async () => {
  const read = readWorkbook([tally]);
  if (!read.ok) throw new Error(read.problem.code);
  const settled = await settleWorkbook(inProcessOffice('asked'), read.value);
  if (!settled.ok) throw new Error(settled.problem.code);
  const { ranking } = settled.value.figures;
  const line = ranking.boards[0]?.ranking.find(({ unit }) => unit === '甲镇');
  if (!line) throw new Error('no line');
  const cells = (figure: RankingFigure) => cellsOf(read.value.reading.places, recordsOf(line, figure, read.value));
  expect([cells('submitted'), cells('adopted'), cells('points')]).toEqual([['四月!C3'], ['四月!D3'], ['四月!E3']]);
  expect(unitSelected(read.value, cell('四月', 2, 4), ranking)).toBe(line.record);
  expect(unitSelected(read.value, cell('四月', 0, 0), ranking)).toBeUndefined();
});

test('where units stand side by side, the column names it; the cell itself before its row', () => {
  const ranking = {
    boards: [
      {
        ranking: [
          { unit: '甲镇', record: 'u1' },
          { unit: '乙乡', record: 'u2' },
        ],
      },
    ],
  };
  const read = {
    grids: [
      plainGrid('表', [
        ['媒体', '甲镇', '乙乡'],
        ['日报', 1, 2],
        ['甲镇、乙乡合写', '乙乡', '甲镇'],
      ]),
    ],
  };
  const at = (row: number, col: number) =>
    unitSelected(read, cell('表', row, col), ranking as unknown as RankingResult);
  expect([at(1, 1), at(1, 2), at(2, 2), at(1, 0)]).toEqual(['u1', 'u2', 'u1', undefined]);
});
