/** Does a figure that we wrote stay ours to replace, whatever was written since? */
import { figuresAfter, figuresStanding } from '../../../addin/live/own-figures';
import { plainGrid } from '../../../shared/sheet/grid';

const rows = (first: number | null, second: number | null) => [
  ['单位', '得分'],
  ['甲镇', first],
  ['乙乡', second],
];
const put = (row: number, value: number) => ({ sheet: '四月', row, col: 1, value });

// Bug: only the last writing was remembered, and in the third week our own figures were refused as somebody else's.
test('of three writings every figure is ours', () => {
  const one = figuresAfter([plainGrid('四月', rows(null, null))], null, [put(1, 8), put(2, 4)]);
  const two = figuresAfter([plainGrid('四月', rows(8, 4))], one, [put(1, 9)]);
  const three = figuresAfter([plainGrid('四月', rows(9, 4))], two, []);
  expect([...figuresStanding([plainGrid('四月', rows(9, 4))], three)]).toEqual([
    ['四月!B2', 9],
    ['四月!B3', 4],
  ]);
});

test('what somebody typed over is theirs, a moved row’s figure stays ours', () => {
  const own = figuresAfter([plainGrid('四月', rows(null, null))], null, [put(1, 8), put(2, 4)]);
  const [head = [], first = [], second = []] = rows(8, 5);
  expect([...figuresStanding([plainGrid('四月', [head, second, first])], own)]).toEqual([['四月!B3', 8]]);
});
