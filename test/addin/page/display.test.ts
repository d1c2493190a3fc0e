/** Do figures stand on the page as they do in Excel? */
import { display } from '../../../addin/page/display';

test.each<[string | number | boolean | null, string | undefined, string]>([
  [null, undefined, ''],
  ['甲乡', '@', '甲乡'],
  [true, undefined, 'TRUE'],
  [5, undefined, '5'],
  [0.1 + 0.2, undefined, '0.3'],
  [12.5, 'General', '12.5'],
  [43_164, 'yyyy-mm-dd', '2018-03-05'],
  [43_164, 'yyyy/m/d', '2018/3/5'],
  [43_164, 'yyyy"年"m"月"d"日"', '2018年3月5日'],
  [43_164, 'm"月"d"日";@', '3月5日'],
  [43_164.5625, 'yyyy-mm-dd hh:mm', '2018-03-05 13:30'],
  [0.571, '0.0%', '57.1%'],
  [0.5, '0%', '50%'],
  [1234.5, '#,##0.00', '1,234.50'],
  [1234.5, '0', '1235'],
  [3, '0.##', '3'],
  [60, '0"元"', '60元'],
  [-5, '0', '-5'],
  [1, '[红色]0', '1'],
])('%p as %p stands as %p', (value, format, shown) => {
  expect(display(value, format)).toBe(shown);
});
