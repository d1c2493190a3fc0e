/** Do the keys lead where a spreadsheet's keys lead? */
import { movedBy } from '../../../addin/page/move-selection';

const bounds = { rows: 100, columns: 10, page: 20 };
const cell = (row: number, col: number) => ({ top: row, left: col, bottom: row, right: col });

test.each<[string, boolean, [number, number]]>([
  ['ArrowDown', false, [6, 3]],
  ['ArrowUp', false, [4, 3]],
  ['ArrowLeft', false, [5, 2]],
  ['ArrowRight', false, [5, 4]],
  ['ArrowDown', true, [99, 3]],
  ['ArrowUp', true, [0, 3]],
  ['PageDown', false, [25, 3]],
  ['PageUp', false, [0, 3]],
  ['Home', false, [5, 0]],
  ['End', false, [5, 9]],
  ['Home', true, [0, 0]],
  ['End', true, [99, 9]],
])('%s (far: %p)', (key, far, [row, col]) => {
  expect(movedBy(key, far, cell(5, 3), bounds)).toEqual(cell(row, col));
});

test('from a merged cell the next one lies behind its far edge', () => {
  expect(movedBy('ArrowDown', false, { top: 2, left: 1, bottom: 4, right: 2 }, bounds)).toEqual(cell(5, 1));
  expect(movedBy('ArrowRight', false, { top: 2, left: 1, bottom: 4, right: 2 }, bounds)).toEqual(cell(2, 3));
});

test('other keys move nothing', () => {
  expect(movedBy('a', false, cell(1, 1), bounds)).toBeUndefined();
});
