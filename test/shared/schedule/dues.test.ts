import { isLocalDate, type LocalDate } from '../../../shared/calendar';
import type { Task } from '../../../shared/record/records';
import { assumedSchedule, schedule } from '../../../shared/record/schedule';
import { duesAround, officeDays } from '../../../shared/schedule/dues';
import { taskData } from '../office/office';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(text);
  return text;
};
const task = (per: Task['per'], period: Task['period'] = null): Task =>
  taskData(`u${'0'.repeat(20)}`, { text: '1条', min: 1, per, period });
const dues = (one: Task, today: string, deadlines: readonly string[] = [], more: object = {}) =>
  duesAround(day(today), officeDays(schedule.parse({ ...assumedSchedule, deadlines, ...more })))(one);
const around = (...given: Parameters<typeof dues>) =>
  dues(...given).map(({ period, dueOn, remindOn }) => `${period.from}..${period.to} by ${dueOn}, from ${remindOn}`);

describe('duesAround', () => {
  test('每周一下班前: the seven days that end on Monday; a holiday moves the deadline, not the week', () => {
    expect(around(task('week'), '2018-04-25', ['每周一下班前'])).toEqual([
      '2018-04-17..2018-04-23 by 2018-04-23, from 2018-04-20',
      '2018-04-24..2018-04-30 by 2018-05-02, from 2018-04-28',
      '2018-05-01..2018-05-07 by 2018-05-07, from 2018-05-04',
    ]);
    expect(around(task('week'), '2018-04-25', ['每周一下班前'], { holidays: 'before' })[1]).toBe(
      '2018-04-24..2018-04-30 by 2018-04-28, from 2018-04-27',
    );
  });

  test('每月28日前 and 次月5日前 name a day for the month', () => {
    expect(around(task('month'), '2018-04-10', ['每月28日前'])[1]).toBe(
      '2018-04-01..2018-04-30 by 2018-04-28, from 2018-04-25',
    );
    expect(around(task('month'), '2018-04-10', ['次月5日前'])[1]).toBe(
      '2018-04-01..2018-04-30 by 2018-05-07, from 2018-05-02',
    );
  });

  test('without a deadline of its own a span ends with its last day', () => {
    expect(around(task('month'), '2018-04-10')[1]).toBe('2018-04-01..2018-04-30 by 2018-04-30, from 2018-04-25');
    expect(around(task('quarter'), '2018-04-10')[1]).toBe('2018-04-01..2018-06-30 by 2018-06-30, from 2018-06-22');
    expect(around(task('year'), '2018-04-10', ['12月20日前'])[1]).toBe(
      '2018-01-01..2018-12-31 by 2018-12-20, from 2018-11-29',
    );
  });

  test("a task's own date is its deadline, and its reminder never comes before it began", () => {
    expect(around(task('once', { from: '2018-08-01', to: '2018-08-16' }), '2018-08-02')).toEqual([
      '2018-08-01..2018-08-16 by 2018-08-16, from 2018-08-09',
    ]);
    expect(around(task('once', { from: '2018-08-15', to: '2018-08-16' }), '2018-08-02')).toEqual([
      '2018-08-15..2018-08-16 by 2018-08-16, from 2018-08-15',
    ]);
    expect(around(task(null), '2018-08-02')).toEqual([]);
  });

  test('nothing is due outside the time for which a task stands', () => {
    expect(
      dues(task('month', { from: '2018-04-01', to: '2018-10-31' }), '2018-04-10').map(({ period }) => period.from),
    ).toEqual(['2018-04-01', '2018-05-01']);
  });

  test('the lead is the office’s where it says one', () => {
    expect(around(task('month'), '2018-04-10', ['每月28日前'], { lead: 1 })[1]).toMatch(/from 2018-04-27$/);
  });

  test('what names no day of a calendar is no deadline', () => {
    expect(schedule.safeParse({ ...assumedSchedule, deadlines: ['3个工作日内'] }).success).toBe(false);
    expect(schedule.safeParse({ ...assumedSchedule, deadlines: ['尽快'] }).success).toBe(false);
  });
});
