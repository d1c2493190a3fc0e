/** Which day, month or period is it? Local dates as text, in integer arithmetic; the one place that knows Asia/Shanghai. */
import type * as z from 'zod';

/** YYYY-MM-DD, a day that exists. */
export type LocalDate = string & z.$brand<'LocalDate'>;
/** YYYY-MM. */
export type YearMonth = string & z.$brand<'YearMonth'>;
/** Both ends included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** China Standard Time, without summer time since 1992. */
const shanghaiMinutes = 8 * 60;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day, or undefined where there is none (30 February). */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  const exists =
    [year, month, day].every(Number.isInteger) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  // The brand says no more than what was just checked.
  return exists ? (`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate) : undefined;
}

export function isLocalDate(text: string): text is LocalDate {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found !== null && localDate(Number(found[1]), Number(found[2]), Number(found[3])) !== undefined;
}

export function isYearMonth(text: string): text is YearMonth {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** Throws on a month that does not exist: a caller who has no valid month checks before. */
export function yearMonth(year: number, month: number): YearMonth {
  const text = `${pad(year, 4)}-${pad(month, 2)}`;
  if (!isYearMonth(text)) throw new RangeError('no such month');
  return text;
}

export function dateParts(date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function monthParts(month: YearMonth): { readonly year: number; readonly month: number } {
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) };
}

export function monthOf(date: LocalDate): YearMonth {
  // A valid day begins with a valid month.
  return date.slice(0, 7) as YearMonth;
}

/** Days since 1 January 1970, in the Gregorian calendar throughout. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = dateParts(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Throws outside the years 1 to 9999. */
export function dateOfDay(number: number): LocalDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const date = localDate(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  );
  if (!date) throw new RangeError('day outside the calendar');
  return date;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Monday 1 to Sunday 7. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function addMonths(month: YearMonth, count: number): YearMonth {
  const parts = monthParts(month);
  const index = parts.year * 12 + parts.month - 1 + count;
  return yearMonth(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

export function firstDay(month: YearMonth): LocalDate {
  // Every month has a first day.
  return `${month}-01` as LocalDate;
}

export function lastDay(month: YearMonth): LocalDate {
  const parts = monthParts(month);
  // The length of the month was just asked for.
  return `${month}-${daysInMonth(parts.year, parts.month)}` as LocalDate;
}

/** Whole months from the first to the last, whichever order they come in. */
export function monthSpan(first: YearMonth, last: YearMonth): Period {
  return first <= last ? { from: firstDay(first), to: lastDay(last) } : { from: firstDay(last), to: lastDay(first) };
}

/** The same span so many months later or earlier: whole months stay whole, other days keep their number where there is such a day. */
export function shiftPeriod({ from, to }: Period, months: number): Period {
  const first = addMonths(monthOf(from), months);
  const last = addMonths(monthOf(to), months);
  if (from === firstDay(monthOf(from)) && to === lastDay(monthOf(to))) return monthSpan(first, last);
  const sameDay = (date: LocalDate, month: YearMonth): LocalDate => {
    const { year, month: number } = monthParts(month);
    return localDate(year, number, dateParts(date).day) ?? lastDay(month);
  };
  return { from: sameDay(from, first), to: sameDay(to, last) };
}

/** The period of the same length before this one: a month's month, a quarter's quarter, and so on. */
export function periodBefore(period: Period): Period {
  const [first, last] = [monthParts(monthOf(period.from)), monthParts(monthOf(period.to))];
  const whole = period.from === firstDay(monthOf(period.from)) && period.to === lastDay(monthOf(period.to));
  const between = (last.year - first.year) * 12 + last.month - first.month;
  return shiftPeriod(period, -Math.max(1, whole ? between + 1 : between));
}

/** Every month that the period touches, in order. */
export function monthsOf(period: Period): readonly YearMonth[] {
  const months: YearMonth[] = [];
  const last = monthOf(period.to);
  for (let month = monthOf(period.from); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

export function within(date: LocalDate, period: Period): boolean {
  return date >= period.from && date <= period.to;
}

/** 2018-04, 2018Q1 (2018-Q1), 2018H1, 2018, 2018-03..2018-04, 2018-03-29..2018-04-28; undefined where it names no period. */
export function parsePeriod(text: string): Period | undefined {
  const span = /^(.+)\.\.(.+)$/.exec(text);
  if (span?.[1] && span[2]) {
    if (isLocalDate(span[1]) && isLocalDate(span[2])) {
      return span[1] <= span[2] ? { from: span[1], to: span[2] } : undefined;
    }
    return isYearMonth(span[1]) && isYearMonth(span[2]) && span[1] <= span[2] ? monthSpan(span[1], span[2]) : undefined;
  }
  if (isYearMonth(text)) return monthSpan(text, text);
  const part = /^(?!0000)(\d{4})(?:-?(Q[1-4]|H[12]))?$/i.exec(text);
  if (!part) return undefined;
  const year = Number(part[1]);
  const name = (part[2] ?? '').toUpperCase();
  if (name === '') return monthSpan(yearMonth(year, 1), yearMonth(year, 12));
  const length = name.startsWith('Q') ? 3 : 6;
  const first = (Number(name.slice(1)) - 1) * length + 1;
  return monthSpan(yearMonth(year, first), yearMonth(year, first + length - 1));
}

/** The shortest text that parsePeriod reads back: 2018-04, 2018Q1, 2018H1, 2018, else the span. */
export function printPeriod(period: Period): string {
  const first = monthOf(period.from);
  const last = monthOf(period.to);
  if (period.from !== firstDay(first) || period.to !== lastDay(last)) return `${period.from}..${period.to}`;
  if (first === last) return first;
  const { year, month } = monthParts(first);
  for (const name of [`${pad(year, 4)}`, ...['Q', 'H'].map((kind) => `${pad(year, 4)}${kind}`)]) {
    const length = name.endsWith('Q') ? 3 : name.endsWith('H') ? 6 : 12;
    if ((month - 1) % length === 0 && addMonths(first, length - 1) === last) {
      return length === 12 ? name : `${name}${(month - 1) / length + 1}`;
    }
  }
  return `${first}..${last}`;
}

/** The day in Shanghai at an instant: 2018-04-30T16:00:00Z is 1 May. Undefined where the text is no UTC instant. */
export function localDateAt(instant: string): LocalDate | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?Z$/.exec(instant);
  if (!found?.[1] || !isLocalDate(found[1])) return undefined;
  const minutes = Number(found[2]) * 60 + Number(found[3]) + shanghaiMinutes;
  return addDays(found[1], Math.floor(minutes / 1440));
}

/** The instant at which the clocks in Shanghai show this day and time (HH:MM, midnight if left out). */
export function instantAt(date: LocalDate, time = '00:00'): string {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!found) throw new RangeError('no such time of day');
  const minutes = Number(found[1]) * 60 + Number(found[2]) - shanghaiMinutes;
  const day = addDays(date, Math.floor(minutes / 1440));
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${day}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}:00.000Z`;
}

/** The hour that clocks in Shanghai show at an instant, 0 to 23; undefined where the text is no UTC instant. */
export function hourAt(instant: string): number | undefined {
  if (localDateAt(instant) === undefined) return undefined;
  return Math.floor(
    ((Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + shanghaiMinutes) % 1440) / 60,
  );
}
