/** Over which spans of the period is a line reckoned: weeks, months, quarters, years, or the period as it is? */
import {
  addDays,
  addMonths,
  dayNumber,
  firstDay,
  isLocalDate,
  lastDay,
  monthOf,
  monthParts,
  weekday,
  yearMonth,
} from '../../calendar';
import type { Every } from '../rule-set';

export interface Window {
  readonly from: string;
  readonly to: string;
}

const monthsOf: Readonly<Record<Exclude<Every, 'week' | 'period'>, number>> = {
  month: 1,
  'two-months': 2,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

const longest: Readonly<Record<Exclude<Every, 'period'>, number>> = {
  week: 7,
  month: 31,
  'two-months': 62,
  quarter: 92,
  'half-year': 184,
  year: 366,
};

/**
 * Spans that end within the period, in order, each as the calendar has it; a span that begins earlier reaches back.
 * 'period' and null give the period itself, and so does a period shorter than the span asked for.
 */
export function windowsOf(period: Window, every: Every | null): readonly Window[] {
  const { from, to } = period;
  if (every === null || every === 'period' || !isLocalDate(from) || !isLocalDate(to)) return [period];
  const days = dayNumber(to) - dayNumber(from) + 1;
  // A month that closes on the 28th, a school year: what is no longer than the span is the span.
  if (days <= longest[every]) return [period];
  const found: Window[] = [];
  if (every === 'week') {
    let end = addDays(from, 7 - weekday(from));
    for (; end <= to; end = addDays(end, 7)) found.push({ from: addDays(end, -6), to: end });
    return found.length > 0 ? found : [period];
  }
  const length = monthsOf[every];
  const { year, month } = monthParts(monthOf(from));
  // A year from December to November has its quarters from December.
  const whole = from === firstDay(monthOf(from)) && to === lastDay(addMonths(monthOf(from), 11));
  let first = whole ? monthOf(from) : yearMonth(year, Math.floor((month - 1) / length) * length + 1);
  for (;;) {
    const end = lastDay(addMonths(first, length - 1));
    if (end > to) break;
    if (end >= from) found.push({ from: firstDay(first), to: end });
    first = addMonths(first, length);
  }
  return found.length > 0 ? found : [period];
}

/** A fact without a date belongs to every span: the office that gave it meant the period at hand. */
export function inWindow(date: string | null, window: Window): boolean {
  return date === null || (date >= window.from && date <= window.to);
}
