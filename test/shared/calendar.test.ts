/** Days, months and periods against the platform's own calendar. */
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  daysInMonth,
  instantAt,
  isLocalDate,
  localDate,
  localDateAt,
  monthsOf,
  type Period,
  parsePeriod,
  printPeriod,
  weekday,
  yearMonth,
} from '../../shared/calendar';

const anyDay = fc.integer({ min: -500_000, max: 500_000 }).map(dateOfDay);

test('the day count agrees with the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 500_000 }), (number) => {
      const platform = new Date(number * 86_400_000);
      const date = dateOfDay(number);
      return (
        date === platform.toISOString().slice(0, 10) &&
        dayNumber(date) === number &&
        weekday(date) % 7 === platform.getUTCDay()
      );
    }),
  );
});

test('days that do not exist are none', () => {
  expect([localDate(2018, 2, 29), localDate(2018, 13, 1), localDate(2018, 4, 31), localDate(2018, 1.5, 1)]).toEqual(
    new Array(4).fill(undefined),
  );
  expect(localDate(2000, 2, 29)).toBe('2000-02-29');
  expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2024, 2)]).toEqual([28, 29, 29]);
  expect(['2018-2-1', '2018-02-30', '2018-02-28'].map(isLocalDate)).toEqual([false, false, true]);
});

test('months are added across years', () => {
  expect(addMonths(yearMonth(2018, 1), -1)).toBe('2017-12');
  expect(addMonths(yearMonth(2018, 11), 14)).toBe('2020-01');
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -99, max: 99 }),
      (year, month, count) => addMonths(addMonths(yearMonth(year, month), count), -count) === yearMonth(year, month),
    ),
  );
});

test('periods are read and printed', () => {
  const read = (text: string): string | undefined => {
    const period = parsePeriod(text);
    return period && `${period.from}/${period.to}`;
  };
  expect(read('2018-02')).toBe('2018-02-01/2018-02-28');
  expect(read('2018Q1')).toBe('2018-01-01/2018-03-31');
  expect(read('2018-Q4')).toBe('2018-10-01/2018-12-31');
  expect(read('2018H2')).toBe('2018-07-01/2018-12-31');
  expect(read('2018')).toBe('2018-01-01/2018-12-31');
  expect(read('2018-03..2018-04')).toBe('2018-03-01/2018-04-30');
  expect(['', '2018Q5', '2018-13', '0000', '18', '2018-04..2018-03', '2018-02-30..2018-03-01'].map(read)).toEqual(
    new Array(7).fill(undefined),
  );
  expect(
    ['2018-Q1', '2018-01..2018-06', '2018-01..2018-12', '2018-02..2018-04'].map((text) =>
      printPeriod(parsePeriod(text) as Period),
    ),
  ).toEqual(['2018Q1', '2018H1', '2018', '2018-02..2018-04']);
});

test('a printed period reads back', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(900), (from, days) => {
      const period = { from, to: addDays(from, days) };
      const again = parsePeriod(printPeriod(period));
      expect(again).toEqual(period);
    }),
  );
});

test('the months of a period are all that it touches', () => {
  expect(monthsOf(parsePeriod('2017-12-29..2018-01-28') as Period)).toEqual(['2017-12', '2018-01']);
});

test('a day in Shanghai begins at 16:00 UTC of the day before', () => {
  expect(localDateAt('2018-04-30T15:59:59.999Z')).toBe('2018-04-30');
  expect(localDateAt('2018-04-30T16:00:00Z')).toBe('2018-05-01');
  expect(localDateAt('2018-04-30T16:00:00+08:00')).toBeUndefined();
  const may = localDate(2018, 5, 1);
  expect(may && instantAt(may)).toBe('2018-04-30T16:00:00.000Z');
  expect(may && instantAt(may, '18:30')).toBe('2018-05-01T10:30:00.000Z');
});
