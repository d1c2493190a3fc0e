/** Which days does a title, a line or a sheet's name speak of? 2016年9月, 3-4月, 第三季度, 上半年, 2月下旬至3月底. */
import {
  addDays,
  dateOfDay,
  dateParts,
  dayNumber,
  daysInMonth,
  type LocalDate,
  localDate,
  monthSpan,
  type Period,
  weekday,
  type YearMonth,
  yearMonth,
} from '../calendar';
import { compact } from './normalise';
import { readFigure } from './number';
import {
  damaged,
  daySpan,
  dottedSpan,
  dottedSpanWithYears,
  firstMonths,
  month,
  monthList,
  monthsSpan,
  phaseSpan,
  quarters,
  schoolYear,
  term,
  third,
  twoYears,
  week,
  wholeMonth,
  wholeYear,
  y,
  year,
  years,
} from './period-patterns';
import { simplify } from './traditional';

export interface PeriodContext {
  /** The year that the surroundings name. */
  readonly year?: number;
  /** A date printed in the same sheet (填报时间): a month without a year is the latest that is not after it. */
  readonly filled?: LocalDate;
}

function number(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (text === '元' || text === '正') return 1;
  return readFigure(text.replaceAll('O', '〇'));
}

function span(from: LocalDate | undefined, end: LocalDate | undefined): Period | undefined {
  return from && end && from <= end ? { from, to: end } : undefined;
}

/** The year of a month that is printed without one. */
function yearFor(last: number, context: PeriodContext): number | undefined {
  if (context.year !== undefined) return context.year;
  if (!context.filled) return undefined;
  const filled = dateParts(context.filled);
  return last <= filled.month ? filled.year : filled.year - 1;
}

/** The years of both ends: printed, or from the context by the later end. A span that runs backwards crosses New Year only where its first year is printed. */
function bothYears(
  [firstYear, secondYear, next]: readonly (string | undefined)[],
  firstMonth: number,
  secondMonth: number,
  context: PeriodContext,
): readonly [number | undefined, number | undefined] {
  const first = number(firstYear);
  if (secondYear) {
    const second = number(secondYear);
    return [first ?? (second !== undefined && firstMonth > secondMonth ? second - 1 : second), second];
  }
  if (next) {
    const from = first ?? context.year;
    return [from, from === undefined ? undefined : from + 1];
  }
  if (first !== undefined) return [first, firstMonth > secondMonth ? first + 1 : first];
  const end = yearFor(secondMonth, context);
  const crosses = context.year === undefined && end !== undefined && firstMonth > secondMonth;
  return [crosses ? end - 1 : end, end];
}

function thirdStart(yearOf: number, monthOf: number, name: string | undefined): LocalDate | undefined {
  if (name === '底' || name === '末') return undefined;
  return localDate(yearOf, monthOf, name === '中旬' ? 11 : name === '下旬' ? 21 : 1);
}

function thirdEnd(yearOf: number, monthOf: number, name: string | undefined): LocalDate | undefined {
  if (name === '初') return undefined;
  const last = daysInMonth(yearOf, monthOf);
  return localDate(yearOf, monthOf, name === '上旬' ? 10 : name === '中旬' ? 20 : last);
}

/** Null: the text does not speak of such a span. Undefined: it does, and cannot be read. */
type Found = Period | undefined | null;

function fromDays(text: string, context: PeriodContext): Found {
  const found = daySpan.exec(text);
  // 3.1-3.28 without a year may be anything.
  if (!found || (!found[1] && !found[0].includes('月'))) return null;
  const firstMonth = number(found[2]);
  const secondMonth = number(found[6]) ?? firstMonth;
  if (firstMonth === undefined || secondMonth === undefined) return undefined;
  const [first, second] = bothYears([found[1], found[4], found[5]], firstMonth, secondMonth, context);
  return span(
    localDate(first ?? 0, firstMonth, number(found[3]) ?? 0),
    localDate(second ?? 0, secondMonth, number(found[7]) ?? 0),
  );
}

function fromPhase(text: string, context: PeriodContext): Found {
  const found = phaseSpan.exec(text);
  if (found) {
    const firstMonth = number(found[2]) ?? 0;
    const secondMonth = found[8] ? 12 : (number(found[6]) ?? 0);
    const [first, second] = bothYears([found[1], found[4], found[5]], firstMonth, secondMonth, context);
    return span(thirdStart(first ?? 0, firstMonth, found[3]), thirdEnd(second ?? 0, secondMonth, found[7]));
  }
  const single = third.exec(text);
  if (!single) return null;
  const monthOfIt = number(single[2]) ?? 0;
  const yearOfIt = number(single[1]) ?? yearFor(monthOfIt, context) ?? 0;
  return span(thirdStart(yearOfIt, monthOfIt, single[3]), thirdEnd(yearOfIt, monthOfIt, single[3]));
}

function monthsBetween(first: YearMonth, last: YearMonth): Period | undefined {
  return first <= last ? monthSpan(first, last) : undefined;
}

function fromMonths(text: string, context: PeriodContext): Found {
  const dotted = dottedSpanWithYears.exec(text) ?? monthsSpan.exec(text);
  if (dotted) {
    const [, a, b, c, e, f] = dotted;
    const plain = f === undefined;
    const firstMonth = number(b) ?? 0;
    const secondMonth = number(plain ? e : f) ?? 0;
    // 2017年12月-1月 crosses New Year; 12-2月 might as well be a slip.
    const once = dotted[0].split('月').length === 2;
    if (!plain && !c && !e && firstMonth > secondMonth && once && context.year !== undefined) return undefined;
    const [first, second] = bothYears([a, c, plain ? undefined : e], firstMonth, secondMonth, context);
    return first === undefined || second === undefined
      ? undefined
      : monthsBetween(yearMonth(first, firstMonth), yearMonth(second, secondMonth));
  }
  const short = dottedSpan.exec(text);
  if (short) {
    const yearOfIt = number(short[1]) ?? 0;
    return monthsBetween(yearMonth(yearOfIt, number(short[2]) ?? 0), yearMonth(yearOfIt, number(short[3]) ?? 0));
  }
  const list = monthList.exec(text);
  if (list) {
    const months = (list[2] ?? '')
      .split(/月份?|[、,和及与]/)
      .filter((part) => part !== '')
      .map(number);
    const [first = 0, last = 0] = [months[0], months.at(-1)];
    const yearOfIt = number(list[1]) ?? yearFor(last, context);
    const inARow = months.every((value, index) => value === first + index);
    return inARow && yearOfIt !== undefined
      ? monthSpan(yearMonth(yearOfIt, first), yearMonth(yearOfIt, last))
      : undefined;
  }
  const early = firstMonths.exec(text);
  if (!early) return null;
  const count = number(early[2]?.replace('两', '二')) ?? 0;
  const yearOfIt = number(early[1]) ?? yearFor(count, context);
  return yearOfIt === undefined || count < 2 || count > 12
    ? undefined
    : monthSpan(yearMonth(yearOfIt, 1), yearMonth(yearOfIt, count));
}

/** Weeks run from Monday, the first is the one with 4 January (GB/T 7408.1). */
function fromWeek(text: string): Found {
  const found = week.exec(text);
  if (!found) return null;
  const yearOfIt = number(found[1]);
  const count = number(found[2]);
  const fourth = yearOfIt === undefined ? undefined : localDate(yearOfIt, 1, 4);
  if (!fourth || count === undefined || count < 1) return undefined;
  const monday = dateOfDay(dayNumber(fourth) - weekday(fourth) + 1 + (count - 1) * 7);
  return dateParts(addDays(monday, 3)).year === yearOfIt ? { from: monday, to: addDays(monday, 6) } : undefined;
}

/** The school year runs from 1 September to 31 August; its second term begins in February. */
function fromSchool(text: string): Found {
  const season = term.exec(text);
  if (season) {
    const yearOfIt = number(season[1]) ?? 0;
    return season[2] === '春'
      ? monthSpan(yearMonth(yearOfIt, 2), yearMonth(yearOfIt, 8))
      : monthSpan(yearMonth(yearOfIt, 9), yearMonth(yearOfIt + 1, 1));
  }
  const found = text.includes('学年') ? schoolYear.exec(text) : null;
  if (!found) return null;
  const first = number(found[1]) ?? 0;
  if (found[2] !== undefined && number(found[2]) !== first + 1) return undefined;
  const part = found[3];
  if (part && '一1上'.includes(part)) return monthSpan(yearMonth(first, 9), yearMonth(first + 1, 1));
  if (part) return monthSpan(yearMonth(first + 1, 2), yearMonth(first + 1, 8));
  return monthSpan(yearMonth(first, 9), yearMonth(first + 1, 8));
}

function partOfYear(
  from: number,
  end: number,
  printed: number | undefined,
  context: PeriodContext,
): Period | undefined {
  const yearOfIt = printed ?? yearFor(end, context);
  return yearOfIt === undefined || from > end
    ? undefined
    : monthSpan(yearMonth(yearOfIt, from), yearMonth(yearOfIt, end));
}

function fromParts(text: string, printed: number | undefined, context: PeriodContext): Period | undefined {
  const single = month.exec(text);
  if (single) {
    const value = number(single[2]) ?? 0;
    return partOfYear(value, value, number(single[1]) ?? printed, context);
  }
  if (/前三季度?/.test(text)) return partOfYear(1, 9, printed, context);
  const quarter = quarters.exec(text);
  if (quarter) {
    const first = number(quarter[1]) ?? 0;
    return partOfYear(first * 3 - 2, (number(quarter[2]) ?? first) * 3, printed, context);
  }
  if (/[上下]半年/.test(text)) {
    return text.includes('上半年')
      ? partOfYear(1, text.includes('下半年') ? 12 : 6, printed, context)
      : partOfYear(7, 12, printed, context);
  }
  const several = years.exec(text);
  if (several) {
    return monthsBetween(yearMonth(number(several[1]) ?? 0, 1), yearMonth(number(several[2]) ?? 0, 12));
  }
  if (twoYears.test(text)) return undefined;
  const whole = wholeYear.exec(text) ?? year.exec(text);
  const value = number(whole?.[1]);
  return value === undefined ? undefined : monthSpan(yearMonth(value, 1), yearMonth(value, 12));
}

/** The year that stands in the text apart from the month: 2018年红原县3月份. Two different years are none. */
function printedYear(text: string): number | undefined {
  const found = new Set([...text.matchAll(new RegExp(`(?<!\\d)${y}年`, 'g'))].map((match) => number(match[1])));
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * The period that a text names. Days printed as a span come first, then months, week, school year, quarter, half-year, year.
 * A single day, a deadline, a period without a year that the context cannot give, and damaged text (20182月下旬) are none.
 */
export function readPeriod(text: string, context: PeriodContext = {}): Period | undefined {
  const plain = simplify(compact(text));
  if (damaged.test(plain)) return undefined;
  const printed = printedYear(plain);
  const known: PeriodContext = printed === undefined ? context : { year: printed };
  const dotted = wholeMonth.exec(plain);
  if (dotted) return partOfYear(number(dotted[2]) ?? 0, number(dotted[2]) ?? 0, number(dotted[1]), known);
  for (const reader of [fromDays, fromMonths, fromPhase, fromWeek, fromSchool]) {
    const found = reader(plain, known);
    if (found !== null) return found;
  }
  return fromParts(plain, printed, context);
}
