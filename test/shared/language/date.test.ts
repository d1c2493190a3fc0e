/** Dates in cells: serials and the ways people type them. */
import * as fc from 'fast-check';
import { dateOfDay, dateParts } from '../../../shared/calendar';
import { isDateFormat, readDate } from '../../../shared/language/date';

test.each([
  [43160, 'yyyy-mm-dd', '2018-03-01'],
  [43160.75, 'yyyy/m/d h:mm', '2018-03-01'],
  [43160, undefined, '2018-03-01'],
  [20180305, undefined, '2018-03-05'],
  ['2018.3.5', undefined, '2018-03-05'],
  ['2018-03-05', undefined, '2018-03-05'],
  ['2018/3/5', undefined, '2018-03-05'],
  ['2018年3月9日', undefined, '2018-03-09'],
  ['2018 年 3 月 9 日', undefined, '2018-03-09'],
  ['２０１８.２.８', undefined, '2018-02-08'],
  ['20180305', undefined, '2018-03-05'],
  ['二〇一八年三月九日', undefined, '2018-03-09'],
  ['2018年3月9号', undefined, '2018-03-09'],
  ['2018年3月9日(星期五)', undefined, '2018-03-09'],
  ['2018-03-05 14:30', undefined, '2018-03-05'],
])('%s in the format %s', (value, format, expected) => {
  expect(readDate(value, format)).toBe(expected);
});

test.each([
  ['4月12日', '2018-04-12'],
  ['4月12', '2018-04-12'],
  ['4.12', '2018-04-12'],
  ['4/12', '2018-04-12'],
  ['18.3.5', '2018-03-05'],
])('%s takes the year of its surroundings', (text, expected) => {
  expect(readDate(text, undefined, { year: 2018 })).toBe(expected);
  expect(readDate(text, undefined)).toBeUndefined();
});

test.each([
  [null, undefined],
  [true, undefined],
  [5, undefined],
  [2018, undefined],
  [43160, '0.00'],
  ['', undefined],
  ['2018年3月', undefined],
  ['2018年2月30日', undefined],
  ['20182月下旬', undefined],
  ['2018年3月5-6日', undefined],
  ['3月底', undefined],
  ['19.3.5', undefined],
  ['2018.13.1', undefined],
  ['春节', undefined],
  ['20181345', undefined],
])('%s in the format %s is no date', (value, format) => {
  expect(readDate(value, format, { year: 2018 })).toBeUndefined();
});

test('a format shows a day or it does not', () => {
  expect(['yyyy-mm-dd', 'm"月"d"日"', '[$-804]yyyy"年"m"月"', 'd-mmm', 'yyyy/m/d h:mm'].map(isDateFormat)).toEqual(
    new Array(5).fill(true),
  );
  expect([undefined, 'General', '0.00', '@', 'h:mm', 'mm:ss', '0"d"'].map(isDateFormat)).toEqual(
    new Array(7).fill(false),
  );
});

test('every day reads back from its serial and from its text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32874, max: 73050 }), (serial) => {
      const date = dateOfDay(serial - 25569);
      const { year, month, day } = dateParts(date);
      expect(readDate(serial, 'yyyy-mm-dd')).toBe(date);
      expect(readDate(`${year}.${month}.${day}`, undefined)).toBe(date);
      expect(readDate(`${month}月${day}日`, undefined, { year })).toBe(date);
    }),
  );
});
