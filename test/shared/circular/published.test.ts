/** Published circulars, made again from their counts: the figures, and rates and places where they are printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rateText } from '../../../shared/circular/circular-figures';
import { circularPaper } from '../../../shared/circular/circular-paper';
import type { PaperBlock } from '../../../shared/circular/paper';
import { templateOf } from '../../../shared/circular/template';
import type { CircularResult } from '../../../shared/contract/circular';
import { caseOffice, circularOf } from '../../addin/live/case-office';

function printed(name: string): {
  readonly checks: readonly { readonly say: string; readonly expect: readonly number[] }[];
} {
  return JSON.parse(readFileSync(join(__dirname, '../../cases/sheets', `${name}.json`), 'utf8'));
}

const linesOf = ({ boards }: CircularResult) => boards.flatMap(({ lines }) => lines);
const tablesOf = (result: CircularResult) =>
  circularPaper(result, templateOf([], 'zh'), 'zh').blocks.filter(
    (block): block is Extract<PaperBlock, { kind: 'table' }> => block.kind === 'table',
  );

test('西宁城中区 2017-04: thirteen rates with one decimal, no place where none was printed', async () => {
  const result = await circularOf(await caseOffice('sheets/xining-chengzhong-2017-04.xlsx', '2017-04'), '2017-04');
  const rates = printed('xining-chengzhong-2017-04').checks[0]?.expect ?? [];
  expect(rates).toHaveLength(13);
  // The source prints 0 where nothing was sent in; 0 of 0 is no rate.
  expect(linesOf(result).map((line) => Number(rateText(line).replace('%', '')))).toEqual(rates);
  const [table] = tablesOf(result);
  expect(table?.columns.map(({ head }) => head)).toEqual(['单位', '报送', '采用条', '采用率']);
  expect(table?.rows[1]).toEqual(['仓门街办事处', '28', '16', '57.1%']);
  expect(result.zeroSubmitted.map(({ unit }) => unit)).toEqual(['区统计局']);
});

test('扎兰屯 2023 first quarter: points and places', async () => {
  const made = await caseOffice('sheets/zhalantun-2023q1.xlsx', '2023Q1', 'rules/zhalantun-2023q1.xlsx');
  const [table] = tablesOf(await circularOf(made, '2023Q1'));
  expect(table?.columns.map(({ head }) => head)).toEqual(['名次', '单位', '采用条', '积分']);
  expect(table?.rows.map(([place, , , points]) => [place, points])).toEqual([
    ['1', '205'],
    ['2', '180'],
    ['3', '145'],
    ['4', '135'],
    ['5', '130'],
  ]);
});

test('霍林郭勒 2018 January and February: two boards, tied places', async () => {
  const made = await caseOffice('sheets/holingol-2018-0102.xlsx', '2018-01..2018-02', 'rules/holingol-2018-0102.xlsx');
  const [streets] = tablesOf(await circularOf(made, '2018-01..2018-02'));
  expect(streets?.rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ['1', '珠斯花街道', '25'],
    ['2', '沙尔呼热街道', '15'],
    ['3', '宝日呼吉尔街道', '10'],
    ['4', '达来胡硕苏木', '5'],
    ['4', '莫斯台街道', '5'],
  ]);
});
