/** Printed figures that do not fit are found, one cell each; figures that fit are left alone. */
import { columnLetter, parseAt } from '../../../shared/sheet/address';
import { check } from '../../../shared/sheet/check';
import { type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';
import type { Field, Meaning, Section, Table } from '../../../shared/sheet/table';
import { caseNames, caseWorkbook } from './case-workbook';

const lines = (grids: readonly Grid[], tables: readonly Table[]): readonly string[] =>
  check(grids, tables).map(({ code, at, expected, found }) => `${code} ${at} ${found} → ${expected}`);

/** What the cases themselves say does not add up. */
const known: Readonly<Record<string, readonly string[]>> = {
  // 城乡绿化科 is printed 3 points although its counts are blank.
  'sheets/tongzhou-yuanlin-2016-09': ['points 局机关科室!L8 3 → 0'],
  'sample/office-2018': ['sum 2018年2月!L18 3 → 2', 'sum 2018年3月!C33 44 → 46'],
};

test.each(caseNames)('%s', async (name) => {
  const { grids, tables } = await caseWorkbook(name);
  expect(lines(grids, tables)).toEqual(known[name] ?? []);
});

function misprint(grids: readonly Grid[], at: string, value: CellValue): readonly Grid[] {
  const place = parseAt(at);
  if (!place) throw new Error(at);
  return grids.map((grid) => {
    if (grid.sheet !== place.sheet) return grid;
    const values = grid.values.map((row) => [...row]);
    const row = values[place.row];
    if (row) row[place.col] = value;
    return { ...grid, values };
  });
}

test.each([
  // a part, a sum of parts, a total, and a detail that its row gives away
  ['sheets/hongyuan-sample-2018', '4月通报!K7', 4, ['sum 4月通报!K7 4 → 2']],
  ['sheets/hongyuan-sample-2018', '4月通报!D15', 5, ['sum 4月通报!D15 5 → 3']],
  ['sheets/hongyuan-sample-2018', '4月通报!J8', 3, ['sum 4月通报!J8 3 → 0']],
  ['sheets/sichuan-land-2011', 'Sheet1!C6', 84.9, ['sum Sheet1!C6 84.9 → 82.9']],
  ['sheets/shuifu-quota', '任务分解表!C19', 380, ['sum 任务分解表!C19 380 → 390']],
  // points against counts
  ['sheets/zhalantun-2023q1', '市直部门!C4', 37, ['sum 市直部门!C4 37 → 35']],
  // rates, as text and as figures
  ['sheets/xining-chengzhong-2017-04', 'Sheet1!E5', '75.10%', ['rate Sheet1!E5 75.1% → 57.1%']],
  ['sheets/hongyuan-sample-2018', '4月通报!L5', 0.9, ['rate 4月通报!L5 90% → 80%']],
  // a count that its rate and its total give away
  ['sheets/hongyuan-sample-2018', '4月通报!C5', 7, ['sum 4月通报!C5 7 → 5']],
  // places
  ['sheets/sichuan-land-2011', 'Sheet1!A14', 10, ['place Sheet1!A14 10 → 11']],
  ['sheets/zhalantun-2023q1-m1', 'Sheet1!B5', 5, ['place Sheet1!B5 5 → 2']],
  // a running total below its period
  ['sheets/holingol-2018-0102', 'Sheet1!C7', 11, ['running-total Sheet1!C7 11 → 12']],
] as const)('%s with %s misprinted as %s', async (name, at, value, expected) => {
  const { grids, tables } = await caseWorkbook(name);
  const found = lines(misprint(grids, at, value), tables);
  expect(
    found.filter((line) => !(known[name] ?? []).includes(line)).map((line) => line.replace(/^points/, 'sum')),
  ).toEqual(expected.map((line) => line.replace(/^points/, 'sum')));
});

type Spec = readonly [field: Field, header: string, more?: Partial<Meaning>];

/** A table with one header row; rows whose first cell is 合计 are totals. */
function tableOf(
  specs: readonly Spec[],
  rows: readonly (readonly CellValue[])[],
  more: Partial<Table> & { readonly formulas?: Readonly<Record<string, string>> } = {},
): readonly [readonly Grid[], readonly Table[]] {
  const { formulas, ...rest } = more;
  const isTotal = (row: readonly CellValue[]): boolean => String(row[0]).endsWith('计');
  const places = rows.flatMap((row, index) => (isTotal(row) || row.length === 1 ? [] : [index + 2]));
  const table: Table = {
    sheet: 'S',
    kind: 'tally',
    title: null,
    period: null,
    orientation: 'rows',
    header: { top: 1, bottom: 1 },
    body: { top: 2, bottom: rows.length + 1, left: 'A', right: columnLetter(specs.length - 1) },
    key: 'A',
    columns: specs.map(([field, header, meaning], index) => ({
      col: columnLetter(index),
      path: [header],
      field,
      ...meaning,
    })),
    records: places.map((place) => String(rows[place - 2]?.[0])),
    places,
    totals: rows.flatMap((row, index) => (isTotal(row) ? [index + 2] : [])),
    notes: [],
    sections: [],
    reasons: [],
    issues: [],
    ...rest,
  };
  const grid = plainGrid('S', [specs.map(([, header]) => header), ...rows], {
    formulaAt: (row, col) => formulas?.[`${columnLetter(col)}${row + 1}`],
  });
  return [[grid], [table]];
}

const counts: readonly Spec[] = [
  ['unit', '单位'],
  ['submitted', '报送'],
  ['adopted', '甲报', { outlet: '甲报' }],
  ['adopted', '乙报', { outlet: '乙报' }],
  ['adopted', '合计'],
];

test('subtotals sum the rows since the last one, the grand total all rows', () => {
  const rows = [
    ['甲', 1, 1, 0, 1],
    ['乙', 2, 1, 1, 2],
    ['小计', 3, 2, 1, 3],
    ['丙', 4, 2, 2, 4],
    ['丁', 5, 0, 1, 1],
    ['小计', 9, 2, 3, 5],
    ['总计', 12, 4, 4, 8],
  ];
  expect(lines(...tableOf(counts, rows))).toEqual([]);
  const wrong = rows.map((row, index) => (index === 5 ? ['小计', 8, 2, 3, 5] : row));
  expect(lines(...tableOf(counts, wrong))).toEqual(['sum S!B7 8 → 9']);
});

test('a row of means is no sum', () => {
  const rows = [
    ['甲', 2, 1, 1, 2],
    ['乙', 4, 3, 1, 4],
    ['丙', 6, 2, 4, 6],
    ['平均合计', 4, 2, 2, 4],
  ];
  expect(lines(...tableOf(counts, rows))).toEqual([]);
});

test('a total that fits in no column sums something else and is left alone', () => {
  const rows = [
    ['甲', 2, 1, 1, 2],
    ['乙', 4, 3, 1, 4],
    ['丙', 6, 2, 4, 6],
    ['全市合计', 112, 51, 47, 98],
  ];
  expect(lines(...tableOf(counts, rows))).toEqual([]);
});

test('a formula is blamed last', () => {
  const rows = [
    ['甲', 1, 1, 0, 1],
    ['乙', 2, 1, 1, 2],
    ['丙', 4, 2, 3, 4],
    ['丁', 5, 0, 1, 1],
    ['合计', 12, 4, 5, 8],
  ];
  const formulas = { E4: 'C4+D4-1', D6: 'SUM(D2:D5)' };
  expect(lines(...tableOf(counts, rows))).toEqual(['sum S!E4 4 → 5', 'sum S!E6 8 → 9']);
  expect(lines(...tableOf(counts, rows, { formulas }))).toHaveLength(2);
});

const ranked: readonly Spec[] = [
  ['unit', '单位'],
  ['rank', '名次'],
  ['points', '积分', { part: false }],
];

test.each([
  ['1-1-3', [1, 2, 2, 4, 5, 6]],
  ['1-1-2', [1, 2, 2, 3, 4, 5]],
  ['a tie-breaker that is not shown', [1, 3, 2, 4, 5, 6]],
  ['in words', ['第一名', '并列第2', '并列第2', '第4名', '5', '６']],
])('ties as %s', (_, places) => {
  const figures = [9, 8, 8, 5, 3, 1];
  const rows = figures.map((figure, index) => [`${index}`, places[index] ?? null, figure]);
  expect(lines(...tableOf(ranked, rows))).toEqual([]);
  const wrong = rows.map((row, index) => (index === 4 ? ['4', 3, 3] : row));
  const [found, ...more] = lines(...tableOf(ranked, wrong));
  expect(found).toMatch(/^place S!B6 3 → [45]$/);
  expect(more).toEqual([]);
});

test('places are per board, and those without a place shift nobody', () => {
  const rows = [
    ['甲', 1, 9],
    ['乙', 2, 7],
    ['牵头', '—', 99],
    ['丙', 1, 8],
    ['丁', 2, 3],
    ['戊', 3, 2],
  ];
  const section = (from: number, to: number): Section => ({ text: '', label: '', row: from, from, to });
  const sections = [section(2, 4), section(5, 7)];
  expect(lines(...tableOf(ranked, rows, { sections }))).toEqual([]);
});

test('a rate of a published circular', () => {
  // 76.5 % was printed as 74.9 %.
  const specs: readonly Spec[] = [
    ['unit', '单位'],
    ['submitted', '报送'],
    ['adopted', '采用'],
    ['rate', '采用率'],
  ];
  const rows = [
    ['甲', 17, 13, '74.9%'],
    ['乙', 8, 3, '37.5%'],
    ['丙', 3, 2, '66.7％'],
    ['丁', 0, 0, '—'],
    ['戊', 7, 5, '71.40%'],
  ];
  expect(lines(...tableOf(specs, rows))).toEqual(['rate S!D2 74.9% → 76.5%']);
});

test('points with few items behind them may follow a rule that the sheet does not show', () => {
  const specs: readonly Spec[] = [
    ['unit', '单位'],
    ['adopted', '甲报', { outlet: '甲报' }],
    ['adopted', '乙网', { outlet: '乙网' }],
    ['points', '积分', { part: false }],
  ];
  // The fourth unit's one adoption stood on the front page.
  const rows = [
    ['甲', 1, 2, 14],
    ['乙', 2, 0, 20],
    ['丙', 0, 1, 2],
    ['丁', 1, 0, 20],
    ['戊', 1, 1, 12],
    ['己', 0, 3, 6],
  ];
  expect(lines(...tableOf(specs, rows))).toEqual([]);
});

test('many items priced alike prove a weight', () => {
  const specs: readonly Spec[] = [
    ['unit', '单位'],
    ['adopted', '采用'],
    ['points', '得分', { part: false }],
  ];
  const rows = [
    ['甲', 12, 36],
    ['乙', 15, 45],
    ['丙', 9, 29],
    ['丁', 20, 60],
    ['戊', 11, 33],
  ];
  expect(lines(...tableOf(specs, rows))).toEqual(['points S!C4 29 → 27']);
});

test('text that is no figure stops the sum that it belongs to, and no other', () => {
  const rows = [
    ['甲', 1, 1, '约2', 3],
    ['乙', 2, 1, 1, 2],
    ['丙', 4, 2, 3, 5],
    ['丁', 5, 0, 1, 1],
    ['合计', 13, 4, 7, 11],
  ];
  expect(lines(...tableOf(counts, rows))).toEqual(['sum S!B6 13 → 12']);
});
