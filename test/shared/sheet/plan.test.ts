/** Results go to the unit's own row, into result columns only; formulas and foreign values stay unless told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../../../shared/language/normalise';
import { outletKey } from '../../../shared/language/rule/outlet-word';
import { check } from '../../../shared/sheet/check';
import { type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';
import { type Plan, planWrites, type UnitResult } from '../../../shared/sheet/plan';
import type { Column, Table } from '../../../shared/sheet/table';
import { caseFolder, caseWorkbook } from './case-workbook';

function applied(grid: Grid, plan: Plan): Grid {
  const values = grid.values.map((row) => [...row]);
  for (const { row, col, value } of plan.cells) {
    const line = values[row] ?? [];
    while (line.length <= col) line.push(null);
    line[col] = value;
    values[row] = line;
  }
  return { ...grid, values };
}

interface Expected {
  readonly periods: Readonly<
    Record<
      string,
      {
        readonly units: Readonly<Record<string, UnitResult>>;
        readonly columnSums: Readonly<Record<string, number>>;
      }
    >
  >;
}
const { expected } = JSON.parse(readFileSync(join(caseFolder, 'sample/office-2018.json'), 'utf8')) as {
  readonly expected: Expected;
};
const levels = new Map<string, string | null>(
  [
    ['四川日报', '省级'],
    ['四川新闻网', '省级'],
    ['人民网', '中央'],
    ['新华网', '中央'],
  ].map(([outlet, level]) => [outletKey(outlet ?? ''), level ?? null]),
);
const resultsOf = (period: string): ReadonlyMap<string, UnitResult> =>
  new Map(Object.entries(expected.periods[period]?.units ?? {}).map(([unit, result]) => [keyOf(unit), result]));

async function sampleSheet(sheet: string): Promise<{ readonly grid: Grid; readonly table: Table }> {
  const { grids, tables } = await caseWorkbook('sample/office-2018');
  const grid = grids.find((one) => one.sheet === sheet);
  const table = tables.find((one) => one.sheet === sheet);
  if (!grid || !table) throw new Error(sheet);
  return { grid, table };
}

test('the empty sheet of April is filled, adds up, and holds what the workbook must give', async () => {
  const { grid, table } = await sampleSheet('2018年4月');
  const plan = planWrites({ grid, table, results: resultsOf('2018-04'), outlets: levels });
  expect(plan.unplaced).toEqual([]);
  expect(plan.refused).toEqual([]);
  const filled = applied(grid, plan);
  expect(check([filled], [table])).toEqual([]);
  table.records.forEach((unit, index) => {
    const row = filled.values[Number(table.places[index]) - 1] ?? [];
    const result = expected.periods['2018-04']?.units[unit];
    expect([row[0], row[2], row[3], row[11], row[12], row[13]]).toEqual([
      result?.place ?? '—',
      result?.submitted,
      result?.counted,
      result?.adoptions,
      result?.items,
      result?.points,
    ]);
  });
  const sums = expected.periods['2018-04']?.columnSums;
  const total = filled.values[32] ?? [];
  expect([total[2], total[3], total[11], total[12], total[13]]).toEqual([
    sums?.submitted,
    sums?.counted,
    sums?.adoptions,
    sums?.items,
    sums?.points,
  ]);
  // Nothing outside the result columns is touched.
  expect(new Set(plan.cells.map((cell) => cell.col))).not.toContain(1);
  expect(new Set(plan.cells.map((cell) => cell.col))).not.toContain(14);
});

test('an outlet without a column is listed, not lost', async () => {
  const { grid, table } = await sampleSheet('2018年4月');
  const plan = planWrites({ grid, table, results: resultsOf('2018-04') });
  expect(plan.unplaced).toEqual([
    { unit: keyOf('县委宣传部'), why: 'no-column', what: '四川新闻网', value: 1 },
    { unit: keyOf('县公安局'), why: 'no-column', what: '四川日报', value: 1 },
  ]);
});

test('a sheet filled by hand keeps its figures: only what differs is refused, and only there', async () => {
  const { grid, table } = await sampleSheet('2018年2月');
  const plan = planWrites({ grid, table, results: resultsOf('2018-02'), outlets: levels });
  expect(plan.cells).toEqual([]);
  expect(plan.refused).toEqual([{ at: '2018年2月!L18', why: 'foreign value', old: 3, value: 2 }]);
  const told = planWrites({
    grid,
    table,
    results: resultsOf('2018-02'),
    outlets: levels,
    force: new Set(['2018年2月!L18']),
  });
  expect(told.refused).toEqual([]);
  expect(told.cells.map(({ at, old, value }) => [at, old, value])).toEqual([['2018年2月!L18', 3, 2]]);
});

const columns: readonly Column[] = [
  { col: 'A', path: ['单位'], field: 'unit' },
  { col: 'B', path: ['报送条数'], field: 'submitted' },
  { col: 'C', path: ['累计报送'], field: 'submitted', cumulative: true },
  { col: 'D', path: ['采用', '甲报'], field: 'adopted', outlet: '甲报' },
  { col: 'E', path: ['采用', '其他'], field: 'adopted', outlet: '其他' },
  { col: 'F', path: ['采用', '小计'], field: 'adopted' },
  { col: 'G', path: ['采用率'], field: 'rate' },
  { col: 'H', path: ['积分'], field: 'points', part: false },
];

function small(
  rows: readonly (readonly CellValue[])[],
  more: { readonly formulas?: Readonly<Record<string, string>>; readonly totals?: readonly number[] } = {},
): { readonly grid: Grid; readonly table: Table } {
  const totals = more.totals ?? [];
  const places = rows.map((_, index) => index + 2).filter((row) => !totals.includes(row));
  const table: Table = {
    sheet: 'S',
    kind: 'tally',
    title: null,
    period: null,
    orientation: 'rows',
    header: { top: 1, bottom: 1 },
    body: { top: 2, bottom: rows.length + 1, left: 'A', right: 'H' },
    key: 'A',
    columns,
    records: places.map((row) => String(rows[row - 2]?.[0])),
    places,
    totals,
    notes: [],
    sections: [],
    reasons: [],
    issues: [],
  };
  const grid = plainGrid('S', [columns.map((column) => column.path.at(-1) ?? null), ...rows], {
    formulaAt: (row, col) => more.formulas?.[`${'ABCDEFGH'[col]}${row + 1}`],
    formatAt: (row, col) => (col === 6 && row === 1 ? '0.0%' : undefined),
  });
  return { grid, table };
}

const results: ReadonlyMap<string, UnitResult> = new Map([
  ['甲局', { submitted: 4, adoptions: 3, byOutlet: { 甲报: 2, 丙网: 1 }, rate: 0.75, points: 12.5 }],
  ['乙局', { submitted: 2, adoptions: 0, byOutlet: {}, rate: 0.375, points: 2 }],
]);
const written = (plan: Plan): readonly string[] => plan.cells.map(({ at, value }) => `${at.slice(2)}=${value}`);

test('running totals are left alone, a rest column takes what no other names, rates follow the format', () => {
  const { grid, table } = small([['甲局'], ['乙局'], ['合计']], { totals: [4] });
  const plan = planWrites({ grid, table, results });
  expect(written(plan)).toEqual([
    'B2=4',
    'D2=2',
    'E2=1',
    'F2=3',
    'G2=0.75',
    'H2=12.5',
    'B3=2',
    'F3=0',
    'G3=37.5%',
    'H3=2',
    'B4=6',
    'D4=2',
    'E4=1',
    'F4=3',
    'H4=14.5',
  ]);
});

test('formulas stay, in rows and in totals, unless told', () => {
  const formulas = { F2: 'D2+E2', B4: 'SUM(B2:B3)' };
  const { grid, table } = small([['甲局', null, null, null, null, 9], ['乙局'], ['合计', 9]], {
    formulas,
    totals: [4],
  });
  const plan = planWrites({ grid, table, results });
  expect(plan.refused).toEqual([{ at: 'S!F2', why: 'formula', old: 9, value: 3 }]);
  expect(written(plan)).not.toContain('B4=6');
  // A formula that gives what would be written has nothing to be asked about.
  const agreeing = small([['甲局', null, null, null, null, 3], ['乙局']], { formulas });
  expect(planWrites({ ...agreeing, results }).refused).toEqual([]);
  const told = planWrites({ grid, table, results, force: true });
  expect(told.refused).toEqual([]);
  expect(written(told)).toContain('F2=3');
});

test('what we wrote last is ours to replace, what somebody changed since is not', () => {
  const { grid, table } = small([
    ['甲局', 3],
    ['乙局', 5],
  ]);
  const plan = planWrites({
    grid,
    table,
    results,
    written: new Map([
      ['S!B2', 3],
      ['S!B3', 1],
    ]),
  });
  expect(written(plan)).toContain('B2=4');
  expect(plan.refused).toEqual([{ at: 'S!B3', why: 'foreign value', old: 5, value: 2 }]);
});

test('a nought replaces a figure of ours', () => {
  const { grid, table } = small([['乙局', 2, null, 7]]);
  const plan = planWrites({ grid, table, results, written: new Map([['S!D2', 7]]) });
  expect(written(plan)).toContain('D2=0');
  expect(written(plan)).not.toContain('E2=0');
});

test('units without a row or with several are listed, as is a result without a column', () => {
  const { grid, table } = small([['甲局'], ['甲局']]);
  const plan = planWrites({ grid, table, results: new Map([...results, ['丙局', { submitted: 1, amount: 80 }]]) });
  expect(plan.cells).toEqual([]);
  expect(plan.unplaced).toEqual([
    { unit: '甲局', why: 'several-rows' },
    { unit: '乙局', why: 'no-row' },
    { unit: '丙局', why: 'no-row' },
  ]);
  const one = small([['丙局']]);
  const paid = planWrites({ ...one, results: new Map([['丙局', { submitted: 1, amount: 80 }]]) });
  expect(paid.unplaced).toEqual([{ unit: '丙局', why: 'no-column', what: 'amount', value: 80 }]);
});

test('planning again over what was written changes nothing', () => {
  const { grid, table } = small([['甲局'], ['乙局'], ['合计']], { totals: [4] });
  const plan = planWrites({ grid, table, results });
  const again = planWrites({ grid: applied(grid, plan), table, results });
  expect(again.cells).toEqual([]);
  expect(again.refused).toEqual([]);
});
