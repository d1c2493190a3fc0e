import { cellText, readsAsMore } from '../../../../addin/workbook/package/cell-text';

test.each([
  ['a<b>&"c"', 'a&lt;b&gt;&amp;&quot;c&quot;'],
  ['一\r\n二\r三\n四\t五', '一\n二\n三\n四\t五'],
  ['\u0000\u000b', '_x0000__x000B_'],
  ['_x0041_', '_x005F_x0041_'],
  ['_x0041\u0001', '_x005F_x0041_x0001_'],
  ['_x00_x', '_x00_x'],
  ['😀', '😀'],
  ['\ud83d', '_xD83D_'],
  ['\ude00a', '_xDE00_a'],
  ['\uffff', '_xFFFF_'],
])('%j is written %j', (text, expected) => expect(cellText(text)).toBe(expected));

test.each([
  '=1',
  ' =1',
  '　＝1',
  '+1',
  '-',
  '－5',
  '@x',
  '＠',
  "'x",
  '\t=1',
  '1-5',
  '007',
  '3月5日',
  '2018年',
  '50%',
  '12:30',
  '1E5',
  '￥5',
  '５',
  'TRUE',
  'false ',
])('%j would be read as more than text', (text) => expect(readsAsMore(text)).toBe(true));
test.each(['县委办', '2018年1月排名', '第3期', '甲-乙', 'a=b', '', '—', 'COVID-19', '一'])(
  '%j is text anyway',
  (text) => expect(readsAsMore(text)).toBe(false),
);
