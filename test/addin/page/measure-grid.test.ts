/** Where do cells stand on the page? */
import { measureGrid, rowAt, rowHeight } from '../../../addin/page/measure-grid';
import { plainGrid } from '../../../shared/sheet/grid';

const grid = plainGrid(
  '表',
  [
    ['很长的标题放在合并的单元格里不应当撑宽第一列', null, null],
    ['单位', '采用', null],
    ['甲乡', 3, null],
    ['乙乡', 4, null],
  ],
  {
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    hiddenRows: new Set([2]),
    hiddenColumns: new Set([1]),
  },
);

test('hidden rows and columns take no room, merged texts widen nothing', () => {
  const { lefts, tops } = measureGrid(grid);
  expect((lefts[2] ?? 0) - (lefts[1] ?? 0)).toBe(0);
  expect((lefts[1] ?? 0) - (lefts[0] ?? 0)).toBeLessThan(80);
  expect((tops[3] ?? 0) - (tops[2] ?? 0)).toBe(0);
  expect((tops[4] ?? 0) - (tops[3] ?? 0)).toBe(rowHeight);
});

test('the row at a height is found, at both ends too', () => {
  const { tops, rows } = measureGrid(
    plainGrid(
      '长',
      Array.from({ length: 5000 }, (_, row) => [row]),
    ),
  );
  for (const row of [0, 1, 17, 2500, 4999, rows - 1]) {
    expect(rowAt(tops, tops[row] ?? 0)).toBe(row);
    expect(rowAt(tops, (tops[row] ?? 0) + 1)).toBe(row);
  }
  expect(rowAt(tops, -5)).toBe(0);
  expect(rowAt(tops, 1e9)).toBe(rows - 1);
});

test('a merged area is found from every cell that it covers', () => {
  const { mergeAt } = measureGrid(grid);
  expect(mergeAt(0, 2)).toEqual({ top: 0, left: 0, bottom: 0, right: 2 });
  expect(mergeAt(1, 0)).toBeUndefined();
});
