/** Numbers in the spellings of the trade; damaged and doubtful ones are none. */
import * as fc from 'fast-check';
import { readNumber } from '../../../shared/language/number';

test.each([
  [5, 5],
  [0.571, 0.571],
  ['5', 5],
  ['５', 5],
  [' 5 ', 5],
  ['5条', 5],
  ['5 条', 5],
  ['１２篇', 12],
  ['-5', -5],
  ['－3', -3],
  ['+5', 5],
  ['1,234', 1234],
  ['1，234,567.5', 1234567.5],
  ['1.2万', 12000],
  ['10万', 100000],
  ['3千字', 3000],
  ['1.15万元', 11500],
  ['5000元', 5000],
  ['¥5,000.00', 5000],
  ['￥80', 80],
  ['57.10%', 0.571],
  ['57.1％', 0.571],
  ['47%', 0.47],
  ['40 %', 0.4],
  ['0', 0],
  ['-0', 0],
  ['百分之五十七', 0.57],
  ['百分之57.1', 0.571],
  ['零', 0],
  ['五', 5],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['廿五', 25],
  ['卅', 30],
  ['两百', 200],
  ['一百零五', 105],
  ['一百二', 120],
  ['两千三百四十五', 2345],
  ['三万五', 35000],
  ['一万零五百', 10500],
  ['二〇一八', 2018],
  ['二零一八', 2018],
  ['一千条', 1000],
  ['壹仟贰佰元整', 1200],
  ['兩百', 200],
  ['一亿二千万', 120000000],
])('%s is %d', (text, expected) => {
  expect(readNumber(text)).toBe(expected);
});

test.each([
  null,
  true,
  '',
  '-',
  '/',
  '—',
  '约5条',
  '5条左右',
  '5?',
  '1O',
  'l2',
  '5-6',
  '5/100',
  '1.2.3',
  '12,34',
  '三五',
  '十十',
  '一二',
  '百',
  '二百百',
  '两三',
  '三百多',
  '2018年',
  '4月',
  '5条3篇',
  '#REF!',
  '1e5',
  Number.NaN,
])('%s is no number', (value) => {
  expect(readNumber(value)).toBeUndefined();
});

/** The standard spelling, to read back. */
function spell(value: number): string {
  const digits = '零一二三四五六七八九';
  const section = (part: number): string => {
    let text = '';
    let gap = false;
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(part / unit) % 10;
      if (digit === 0) gap = gap || text !== '';
      else {
        text += `${gap ? '零' : ''}${digits[digit]}${name}`;
        gap = false;
      }
    }
    return text;
  };
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  return `${high > 0 ? `${section(high)}万` : ''}${high > 0 && low > 0 && low < 1000 ? '零' : ''}${section(low)}`;
}

test('every numeral in its standard spelling reads back', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => readNumber(spell(value)) === value));
});

test('a printed decimal reads back, also in full width', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
      const text = (hundredths / 100).toFixed(2);
      const wide = text.replace(/[0-9.-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
      expect(readNumber(text)).toBe(hundredths / 100);
      expect(readNumber(wide)).toBe(hundredths / 100);
    }),
  );
});
