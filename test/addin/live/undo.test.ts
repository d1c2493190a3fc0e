/** What is taken back of the last writing, after the sheet went through other hands? */
import { undo, writtenCells } from '../../../addin/live/undo';
import { type CellValue, type Grid, plainGrid } from '../../../shared/sheet/grid';
import type { CellWrite } from '../../../shared/sheet/writes';

type Rows = readonly (readonly CellValue[])[];

const sheet: Rows = [
  ['2018年4月信息采用统计表', null, null, null, null],
  ['名次', '单位', '上报', '采用', '得分'],
  [null, '甲镇', 2, 2, null],
  [null, '乙乡', 2, 2, null],
  [null, '丙局', 3, 2, 7],
];
const grid = (values: Rows, more: Parameters<typeof plainGrid>[2] = {}): Grid => plainGrid('四月', values, more);
const cell = (row: number, col: number, value: CellWrite['value']): CellWrite => ({ sheet: '四月', row, col, value });
const figures = [cell(2, 0, 2), cell(3, 0, 2), cell(4, 0, 1), cell(2, 4, 2), cell(3, 4, 2), cell(4, 4, 8)];

/** The same rows with what was written. */
const written = (values: Rows, cells: readonly CellWrite[]): CellValue[][] => {
  const after = values.map((row) => [...row]);
  for (const { row, col, value } of cells) (after[row] ?? [])[col] = value;
  return after;
};
const said = ({ cells, changed }: ReturnType<typeof undo>) => [
  cells.map(({ row, col, value }) => [row, col, value]),
  changed,
];
const last = writtenCells([grid(sheet)], { cells: figures });

test('as it was written: everything goes back', () => {
  const { cells, changed } = undo([grid(written(sheet, figures))], last);
  expect(changed).toEqual([]);
  expect(written(written(sheet, figures), cells)).toEqual(sheet);
});

test('a later edit stays', () => {
  const now = written(sheet, [...figures, cell(3, 4, 99)]);
  expect(said(undo([grid(now)], last))[1]).toEqual(['四月!E4']);
  expect(written(now, undo([grid(now)], last).cells)).toEqual(written(sheet, [cell(3, 4, 99)]));
});

test('a formula that somebody typed since stays, though it gives the very figure', () => {
  const computed = grid(written(sheet, figures), {
    formulaAt: (row, col) => (row === 4 && col === 4 ? 'D5*4' : undefined),
  });
  const { cells, changed } = undo([computed], last);
  expect(changed).toEqual(['四月!E5']);
  expect(cells.some(({ row, col }) => row === 4 && col === 4)).toBe(false);
});

test('a row was put in: what was written is found below it', () => {
  const put = (values: Rows): CellValue[][] => [
    ...values.slice(0, 3).map((row) => [...row]),
    [9, '新单位', 2, 2, 2],
    ...values.slice(3).map((row) => [...row]),
  ];
  const { cells, changed } = undo([grid(put(written(sheet, figures)))], last);
  expect(changed).toEqual([]);
  expect(written(put(written(sheet, figures)), cells)).toEqual(put(sheet));
});

// Bug: the counts beside it held the same figures, and were taken for what had been written.
test('a column was put in: the neighbour with the same figure is left alone', () => {
  const put = (values: Rows): CellValue[][] => values.map((row, at) => [at === 1 ? '备注' : null, ...row]);
  const { cells, changed } = undo([grid(put(written(sheet, figures)))], last);
  expect(changed).toEqual([]);
  expect(written(put(written(sheet, figures)), cells)).toEqual(put(sheet));
});

test('sorted by hand: each figure goes back in its own unit’s row; the sheet renamed, it is found by what it holds', () => {
  const sorted = (values: Rows): CellValue[][] => [0, 1, 4, 2, 3].map((row) => [...(values[row] ?? [])]);
  const now = plainGrid('四月定稿', sorted(written(sheet, figures)));
  const { cells, changed } = undo([plainGrid('说明', [['本表由信息科填写']]), now], last);
  expect(changed).toEqual([]);
  expect(cells.every((one) => one.sheet === '四月定稿')).toBe(true);
  expect(written(now.values, cells)).toEqual(sorted(sheet));
});

test('a unit that stands twice is not guessed', () => {
  const now = [...written(sheet, figures).slice(0, 2), ...written(sheet, figures).slice(1), [null, '甲镇', 1, 1, 2]];
  expect(undo([grid(now)], last).changed).toContain('四月!A3');
});

test('a formula comes back moved with its row; one over other rows stays away where it has moved', () => {
  const formulaAt = (formula: string) => (row: number, col: number) => (row === 2 && col === 4 ? formula : undefined);
  const put = (values: Rows): CellValue[][] => [...values.slice(0, 2), [9, '新', 1, 1, 1], ...values.slice(2)] as never;
  const one = (formula: string) =>
    writtenCells([grid(sheet, { formulaAt: formulaAt(formula) })], { cells: [cell(2, 4, 5)] });
  const now = written(sheet, [cell(2, 4, 5)]);
  expect(undo([grid(now)], one('C3+D3')).cells).toEqual([{ ...cell(2, 4, null), formula: 'C3+D3' }]);
  expect(undo([grid(put(now))], one('C3+D3')).cells).toEqual([{ ...cell(3, 4, null), formula: 'C4+D4' }]);
  for (const far of ['SUM(C3:C5)', 'C$3+D3', '四月!C3'])
    expect(undo([grid(put(now))], one(far))).toEqual({ cells: [], changed: ['四月!E4'] });
});

// Bug: the edited figure stayed while the rest of its row went back, and stood beside another unit's name.
test('rows in another order go back whole or not at all', () => {
  const rows: Rows = [
    ['单位', '上报', '得分'],
    ['甲镇', 2, 4],
    ['乙乡', 6, 20],
    ['丙局', 5, 12],
  ];
  const order = [
    ...['乙乡', '丙局', '甲镇'].map((name, at) => cell(at + 1, 0, name)),
    ...[6, 5, 2].map((n, at) => cell(at + 1, 1, n)),
    ...[20, 12, 4].map((n, at) => cell(at + 1, 2, n)),
  ];
  const note = writtenCells([grid(rows)], { cells: order }, true);
  const after = written(rows, order);
  expect(written(after, undo([grid(after)], note).cells)).toEqual(rows);
  expect(undo([grid(written(after, [cell(2, 1, 50)]))], note)).toEqual({ cells: [], changed: ['四月!B3'] });
  // A row above: all of it has moved alike.
  const below = [['四月'], ...after];
  expect(written(below, undo([grid(below)], note).cells)).toEqual([['四月'], ...rows]);
  const sorted = [0, 3, 1, 2].map((row) => [...(after[row] ?? [])]);
  expect(undo([grid(sorted)], note).cells).toEqual([]);
});
