/** By when must a task be done? The spans of its rhythm around a day, each with its deadline and the day to remind of it. */
import {
  addDays,
  addMonths,
  dateParts,
  firstDay,
  isLocalDate,
  type LocalDate,
  lastDay,
  localDate,
  monthOf,
  monthParts,
  type Period,
  weekday,
  yearMonth,
} from '../calendar';
import { type Deadline, nextDue, readDeadline } from '../language/deadline';
import type { Task } from '../record/records';
import type { Schedule } from '../record/schedule';
import { type Workdays, workdays } from './workdays';

export interface Due {
  /** By which the span is known: stays the same when holidays move the deadline. */
  readonly period: Period;
  /** What counts for it, to the deadline's own day. */
  readonly counted: Period;
  readonly dueOn: LocalDate;
  /** The workday from which on it is reminded. */
  readonly remindOn: LocalDate;
  /** The last day on which a reminder that was missed still goes out. */
  readonly lastOn: LocalDate;
}

/** What an office has set, read once. */
export interface OfficeDays {
  readonly days: Workdays;
  readonly deadlines: readonly Deadline[];
  readonly holidays: Schedule['holidays'];
  readonly lead: number | null;
}

export function officeDays(set: Schedule): OfficeDays {
  return {
    days: workdays(set.days),
    // The schema took only what can be read.
    deadlines: set.deadlines.flatMap((text) => readDeadline(text) ?? []),
    holidays: set.holidays,
    lead: set.lead,
  };
}

/** Workdays before the deadline on which it is reminded, and behind it in which a missed reminder is made up for. */
const leads = { day: 0, week: 1, month: 3, quarter: 5, 'half-year': 10, year: 15, once: 5 } as const;
const graces = { day: 0, week: 2, month: 5, quarter: 5, 'half-year': 5, year: 5, once: 5 } as const;

export type DuesOf = (task: Task) => readonly Due[];

/** The spans before, around and behind today, oldest first; none where the task does not stand then. Many tasks share them. */
export function duesAround(today: LocalDate, office: OfficeDays): DuesOf {
  const known = new Map<string, readonly Due[]>();
  return (task) => {
    const key = `${task.per} ${task.period?.from} ${task.period?.to}`;
    const dues = known.get(key) ?? duesOf(task, today, office);
    known.set(key, dues);
    return dues;
  };
}

function duesOf(task: Task, today: LocalDate, office: OfficeDays): readonly Due[] {
  const { days } = office;
  const per = task.per ?? 'once';
  return spansOf(task, per, today, office)
    .filter(({ period }) => !task.period || (period.from <= task.period.to && task.period.from <= period.to))
    .map((span) => {
      const remindOn = days.before(days.onOrBefore(span.dueOn), per === 'day' ? 0 : (office.lead ?? leads[per]));
      // Before a span has begun nobody can owe for it.
      const first = days.onOrAfter(span.period.from);
      return {
        ...span,
        remindOn: remindOn < first ? first : remindOn,
        lastOn: days.after(days.onOrAfter(span.dueOn), graces[per]),
      };
    });
}

type Per = NonNullable<Task['per']>;
type Span = Pick<Due, 'period' | 'counted' | 'dueOn'>;

function spansOf(task: Task, per: Per, today: LocalDate, office: OfficeDays): readonly Span[] {
  switch (per) {
    case 'day':
      return office.days.isWorkday(today) ? [closing({ from: today, to: today })] : [];
    case 'week':
      return weeks(today, office);
    case 'month':
      return months(1, 'month', today, office);
    case 'quarter':
      return months(3, 'quarter', today, office);
    case 'half-year':
      return months(6, null, today, office);
    case 'year':
      return months(12, 'date', today, office);
    case 'once': {
      const { from, to } = task.period ?? {};
      const whole = from !== undefined && to !== undefined && isLocalDate(from) && isLocalDate(to);
      return whole ? [closing({ from, to })] : [];
    }
    default:
      return per satisfies never;
  }
}

/** Without a deadline of the office's own a span's last day is the day. */
const closing = (period: Period): Span => ({ period, counted: period, dueOn: period.to });

/** 遇节假日: the deadline's own day, or the workday before or behind it. */
function shifted(day: LocalDate, { days, holidays }: OfficeDays): LocalDate {
  return holidays === 'after' ? days.onOrAfter(day) : days.onOrBefore(day);
}

function weeks(today: LocalDate, office: OfficeDays): readonly Span[] {
  const deadline = office.deadlines.find(({ kind }) => kind === 'week');
  if (!deadline) {
    const monday = addDays(today, 1 - weekday(today));
    return [-7, 0, 7].map((by) => closing({ from: addDays(monday, by), to: addDays(monday, by + 6) }));
  }
  const next = nextDue(deadline, today) ?? today;
  return [-7, 0, 7].map((by) => {
    const to = addDays(next, by);
    const dueOn = shifted(to, office);
    const period = { from: addDays(to, -6), to };
    // What comes on days to which holidays moved the deadline may be for either week: nobody is bothered for it.
    return { period, counted: { from: period.from, to: dueOn > to ? dueOn : to }, dueOn };
  });
}

function months(
  length: number,
  kind: 'month' | 'quarter' | 'date' | null,
  today: LocalDate,
  office: OfficeDays,
): readonly Span[] {
  const deadline = office.deadlines.find((one) => one.kind === kind);
  const { year, month } = monthParts(monthOf(today));
  const first = yearMonth(year, month - ((month - 1) % length));
  return [-length, 0, length].map((by) => {
    const start = addMonths(first, by);
    const period = { from: firstDay(start), to: lastDay(addMonths(start, length - 1)) };
    const dueOn = deadline && dueIn(deadline, period);
    return dueOn === undefined ? closing(period) : { period, counted: period, dueOn: shifted(dueOn, office) };
  });
}

/** Undefined for a date of another year. */
function dueIn(deadline: Deadline, period: Period): LocalDate | undefined {
  const later = (deadline.kind === 'month' || deadline.kind === 'quarter') && deadline.after === 1;
  const from = later ? addDays(period.to, 1) : period.from;
  const due = nextDue(deadline, from);
  const year = localDate(dateParts(period.to).year, 12, 31);
  return deadline.kind === 'date' && due !== undefined && year !== undefined && due > year ? undefined : due;
}
