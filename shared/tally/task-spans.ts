/** Over which spans is a task reckoned: days, weeks, months, … of its rhythm, cut to the time for which it stands? */
import {
  addDays,
  addMonths,
  firstDay,
  isLocalDate,
  type LocalDate,
  lastDay,
  monthOf,
  monthParts,
  type Period,
  weekday,
  yearMonth,
} from '../calendar';
import type { Task } from '../record/records';

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The spans of a task's rhythm that end in the period, or the one in which it lies; cut to the time for which the task stands. */
export function spansOf({ per, period: stands }: Task, period: Period): readonly Period[] {
  switch (per) {
    case 'day':
      return days(cut(period, stands), 1);
    case 'week': {
      const { from, to } = cut(period, stands);
      // A week belongs to the period in which its Sunday lies.
      const monday = addDays(from, 1 - weekday(from));
      return days({ from: monday, to: addDays(to, -(weekday(to) % 7)) }, 7).filter((week) => week.to >= from);
    }
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return standing(monthly(period, monthsIn[per]), stands);
    case 'once':
    case null: {
      if (stands && isLocalDate(stands.from) && isLocalDate(stands.to)) return [{ from: stands.from, to: stands.to }];
      return monthly(period, 12);
    }
    default:
      return per satisfies never;
  }
}

function cut({ from, to }: Period, stands: Task['period']): Period {
  const first = stands && isLocalDate(stands.from) && stands.from > from ? stands.from : from;
  const last = stands && isLocalDate(stands.to) && stands.to < to ? stands.to : to;
  return { from: first, to: last };
}

function standing(spans: readonly Period[], stands: Task['period']): readonly Period[] {
  return stands ? spans.filter(({ from, to }) => from <= stands.to && stands.from <= to) : spans;
}

function days({ from, to }: Period, length: number): readonly Period[] {
  const spans: Period[] = [];
  for (let day: LocalDate = from; day <= to; day = addDays(day, length))
    spans.push({ from: day, to: addDays(day, length - 1) });
  return spans;
}

/** Months, quarters, … of the calendar that end in the period; where none does, the one in which it ends. */
function monthly(period: Period, length: number): readonly Period[] {
  const last = monthOf(period.to);
  const { year, month } = monthParts(monthOf(period.from));
  const spans: Period[] = [];
  let first = yearMonth(year, month - ((month - 1) % length));
  while (first <= last) {
    const span = { from: firstDay(first), to: lastDay(addMonths(first, length - 1)) };
    if (span.to <= period.to || spans.length === 0) spans.push(span);
    first = addMonths(first, length);
  }
  const ended = spans.filter(({ to }) => to >= period.from && to <= period.to);
  return ended.length > 0 ? ended : spans.slice(-1);
}
