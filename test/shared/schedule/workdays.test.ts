import { instantAt, isLocalDate, type LocalDate } from '../../../shared/calendar';
import { workdays } from '../../../shared/schedule/workdays';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(text);
  return text;
};
const national = workdays([]);

describe('workdays', () => {
  test('holidays are off, the weekends exchanged for them are not', () => {
    expect(
      ['2018-04-27', '2018-04-28', '2018-04-29', '2018-05-01', '2018-05-02'].map((d) => national.isWorkday(day(d))),
    ).toEqual([true, true, false, false, true]);
    expect([national.isWorkday(day('2018-03-03')), national.isWorkday(day('2018-03-05'))]).toEqual([false, true]);
  });

  test("an office's own word goes before the calendar", () => {
    const own = workdays([
      { date: '2018-05-01', work: true },
      { date: '2018-05-02', work: false },
    ]);
    expect([own.isWorkday(day('2018-05-01')), own.isWorkday(day('2018-05-02'))]).toEqual([true, false]);
  });

  test('a year whose holidays are not published is Monday to Friday, and said to be so', () => {
    expect([national.isKnown(day('2018-10-01')), national.isKnown(day('2031-10-01'))]).toEqual([true, false]);
    expect([national.isWorkday(day('2031-10-01')), national.isWorkday(day('2031-10-04'))]).toEqual([true, false]);
  });

  test('the workday on, before and behind', () => {
    expect(national.onOrAfter(day('2018-04-29'))).toBe('2018-05-02');
    expect(national.onOrBefore(day('2018-05-01'))).toBe('2018-04-28');
    expect(national.before(day('2018-05-02'), 2)).toBe('2018-04-27');
    expect(national.after(day('2018-04-28'), 1)).toBe('2018-05-02');
  });

  test('an office that is closed for ever is not searched for ever', () => {
    const closed = workdays(
      Array.from({ length: 400 }, (_, at) => ({
        date: new Date(Date.parse(instantAt(day('2018-01-01'), '12:00')) + at * 86_400_000).toISOString().slice(0, 10),
        work: false,
      })),
    );
    expect(closed.onOrAfter(day('2018-01-01')) > '2018-02-01').toBe(true);
  });
});
