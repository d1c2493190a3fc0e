/** Which cells change places when rows are put in order of rank, and what keeps them where they are? */
import { type RankOrder, rankOrder } from '../../../addin/live/by-rank';
import type { Figures } from '../../../addin/live/figures';
import { partlyOver } from '../../../addin/live/partly-over';
import { readWorkbook } from '../../../addin/live/read-workbook';
import { firstDay, lastDay, yearMonth } from '../../../shared/calendar';
import { type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';

type Rows = readonly (readonly CellValue[])[];
const april = { from: firstDay(yearMonth(2018, 4)), to: lastDay(yearMonth(2018, 4)) };
const rows: Rows = [
  ['2018年4月信息采用统计表'],
  ['序号', '单位', '上报', '采用', '得分'],
  [1, '甲镇', 4, 2, 8],
  [2, '乙乡', 6, 5, 20],
  [3, '丙局', 5, 3, 12],
  [4, '丁局', 5, 3, 13],
];
const places = { board: null, 乙乡: 1, 丁局: 2, 丙局: 3, 甲镇: 4 };

type Board = Readonly<Record<string, string | number | null>>;

/** Of the office's answer only what ordering reads. */
const figuresOf = (boards: readonly Board[]): Figures =>
  ({
    period: april,
    ranking: {
      boards: boards.map(({ board, ...units }) => ({
        board,
        ranking: Object.entries(units).map(([unit, place]) => ({ unit, place })),
      })),
    },
  }) as unknown as Figures;

function ordered(
  values: Rows,
  more: Partial<Grid> = {},
  others: readonly Grid[] = [],
  boards: readonly Board[] = [places],
) {
  const read = readWorkbook([plainGrid('四月', values, more), ...others]);
  if (!read.ok) throw new Error(read.problem.code);
  return rankOrder(read.value, figuresOf(boards));
}
const unitsAfter = (values: Rows, { cells }: RankOrder, col = 1): CellValue[] =>
  values
    .slice(2)
    .map((line, at) => cells.find((one) => one.row === at + 2 && one.col === col)?.value ?? line[col] ?? null);

test('whole rows, a unit without a place last, a total stays below', () => {
  const found = ordered([...rows, ['合计', null, 20, 13, 53]], {}, [], [{ ...places, 乙乡: null }]);
  expect(found.hindered).toEqual([]);
  expect(unitsAfter(rows, found)).toEqual(['丁局', '丙局', '甲镇', '乙乡']);
  expect(found.cells.some(({ row }) => row > 5)).toBe(false);
});

// Bug: 1 1 2 2, a town after every office.
test('boards that stand mixed come together, each in its order', () => {
  const found = ordered(
    rows,
    {},
    [],
    [
      { board: '部门', 丁局: 1, 丙局: 2 },
      { board: '乡镇', 乙乡: 1, 甲镇: 2 },
    ],
  );
  expect(unitsAfter(rows, found)).toEqual(['乙乡', '甲镇', '丁局', '丙局']);
});

test('two blocks under headers of their own are not mixed', () => {
  const two: Rows = [
    ...rows.slice(0, 4),
    ['县级部门', null, null, null, null],
    ['序号', '单位', '上报', '采用', '得分'],
    ...rows.slice(4),
  ];
  const found = ordered(two);
  expect(found.hindered).toEqual([]);
  expect([2, 3, 6, 7].map((row) => unitsAfter(two, found)[row - 2])).toEqual(['乙乡', '甲镇', '丁局', '丙局']);
});

const formulas = (those: Readonly<Record<string, (row: number) => string>>) => ({
  formulaAt: (row: number, col: number) => (row >= 2 && row <= 5 ? those[col]?.(row + 1) : undefined),
});

test('formulas over their own row, over all rows or over none of them stay and go on saying the same', () => {
  for (const right of [
    (row: number) => `C${row}*4`,
    (row: number) => `RANK(D${row},D$3:D$6)`,
    (row: number) => `D${row}/$D$7`,
    (row: number) => `D${row}/SUM(D:D)`,
  ]) {
    const found = ordered(rows, formulas({ 4: right }));
    expect(found.hindered).toEqual([]);
    expect(found.cells.some(({ col }) => col === 4)).toBe(false);
  }
});

test('a formula that means one of the rows keeps them where they are, and is named', () => {
  expect(ordered(rows, formulas({ 4: (row) => `SUM(C$3:C${row})` })).hindered).toEqual(['四月!E4']);
  expect(ordered(rows, formulas({ 4: (row) => `RANK(D${row},D$3:D$4)` })).hindered).toEqual(['四月!E3']);
  // Bug: another sheet's figure of one unit became another unit's.
  const summary = (formula: string) =>
    plainGrid(
      '汇总',
      [
        ['单位', '得分'],
        ['甲镇', 8],
      ],
      { formulaAt: (row, col) => (row === 1 && col === 1 ? formula : undefined) },
    );
  expect(ordered(rows, {}, [summary('四月!E3')]).hindered).toEqual(['汇总!B2']);
  expect(ordered(rows, {}, [summary("SUM('四月'!E3:E6)")]).hindered).toEqual([]);
  expect(ordered(rows, {}, [summary('E3+"四月!E3"')]).hindered).toEqual([]);
});

test('hidden and merged rows keep all where they are', () => {
  expect(ordered(rows, { hiddenRows: new Set([3]) })).toEqual({ cells: [], hindered: ['四月!A4'] });
  expect(ordered(rows, { merges: [{ top: 2, bottom: 3, left: 5, right: 5 }] })).toEqual({
    cells: [],
    hindered: ['四月!F3'],
  });
});

test('what a formula means: sheets with quotes, rows, whole columns', () => {
  const area = { sheet: "四月 '定'", top: 2, bottom: 5 };
  const over = (formula: string) => partlyOver(formula, '汇总', area);
  expect(["'四月 ''定'''!E3", "SUM('四月 ''定'''!3:4)", "'四月 ''定'''!$E$6"].map(over)).toEqual([true, true, true]);
  expect(["SUM('四月 ''定'''!3:6)", "'四月 ''定'''!E:E", "'四月 ''定'''!E7", 'E3', 'LOG10(2)'].map(over)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});
