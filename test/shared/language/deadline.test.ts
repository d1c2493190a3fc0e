/** Deadlines as notices state them, the next day they fall on, and those that name no day. */
import type { LocalDate } from '../../../shared/calendar';
import { nextDue, printDeadline, readDeadline } from '../../../shared/language/deadline';

// Wednesday, 18 April 2018.
const today = '2018-04-18' as LocalDate;

test.each([
  ['每周一下班前', '2018-04-23', 'close'],
  ['周一下班前', '2018-04-23', 'close'],
  ['每星期五前', '2018-04-20', 'end'],
  ['每周五下午5点前', '2018-04-20', '17:00'],
  ['每周三17:30前报送', '2018-04-18', '17:30'],
  ['每周日前', '2018-04-22', 'end'],
  ['每星期天前', '2018-04-22', 'end'],
  ['每月28日前', '2018-04-28', 'end'],
  ['当月28日', '2018-04-28', 'end'],
  ['每月5号前', '2018-05-05', 'end'],
  ['每月二十五日前', '2018-04-25', 'end'],
  ['次月5日前', '2018-05-05', 'end'],
  ['每月底前', '2018-04-30', 'end'],
  ['月底前', '2018-04-30', 'end'],
  ['每月31日前', '2018-04-30', 'end'],
  ['每季度末前', '2018-06-30', 'end'],
  ['每季度末月25日前', '2018-06-25', 'end'],
  ['次季度首月10日前', '2018-07-10', 'end'],
  ['12月20日前', '2018-12-20', 'end'],
  ['12月20日前报送', '2018-12-20', 'end'],
  ['3月底前', '2019-03-31', 'end'],
  ['2018年5月3日前', '2018-05-03', 'end'],
  ['２０１８年５月３日前', '2018-05-03', 'end'],
  ['年底前', '2018-12-31', 'end'],
  ['8月16日', '2018-08-16', 'end'],
  ['每週一下班前', '2018-04-23', 'close'],
])('%s', (text, date, time) => {
  const deadline = readDeadline(text);
  if (!deadline) throw new Error('unread');
  expect(nextDue(deadline, today)).toBe(date);
  expect(deadline).toMatchObject({ time });
  expect(readDeadline(printDeadline(deadline))).toEqual(deadline);
});

test.each([
  ['24小时内', { kind: 'within', count: 24, unit: 'hour' }],
  ['3个工作日内', { kind: 'within', count: 3, unit: 'workday' }],
  ['活动结束后两天内报送', { kind: 'within', count: 2, unit: 'day' }],
  ['当日', { kind: 'within', count: 0, unit: 'day' }],
  ['当天报送', { kind: 'within', count: 0, unit: 'day' }],
])('%s counts from an event', (text, expected) => {
  const deadline = readDeadline(text);
  expect(deadline).toEqual(expected);
  expect(deadline && nextDue(deadline, today)).toBeUndefined();
  expect(deadline && readDeadline(printDeadline(deadline))).toEqual(expected);
});

test.each([
  '',
  '尽快',
  '及时',
  '每周一期',
  '每周一报送1条',
  '4月?10月前',
  '13月1日前',
  '2月30日前',
  '20182月底前',
  '每月',
  '全年',
])('%s names no day', (text) => {
  expect(readDeadline(text)).toBeUndefined();
});

test('a date gone by is not due again', () => {
  const deadline = readDeadline('2018年3月5日前');
  expect(deadline && nextDue(deadline, today)).toBeUndefined();
});
