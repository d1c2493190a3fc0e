/** Which day does a cell name? Serials of the 1900 system and dates as people type them; what lacks a day is none. */
import { dateOfDay, dayNumber, type LocalDate, localDate } from '../calendar';
import type { CellValue } from '../sheet/grid';
import { compact } from './normalise';
import { readFigure } from './number';
import { numeralChars } from './numeral';

/** 1 January 1990 and 31 December 2099: a figure outside them in a column of dates is no date. */
const firstSerial = 32874;
const lastSerial = 73050;
/** Serial 25569 is 1 January 1970. Below 61 the 1900 system counts a 29 February that never was; firstSerial is beyond it. */
const epochSerial = 25569;

/** A day as a spreadsheet keeps it. */
export const serialOf = (date: LocalDate): number => dayNumber(date) + epochSerial;

const count = `(\\d{1,2}|[${numeralChars}]{1,3})`;
const tail =
  '(?:\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?(?:上午|下午|晚上?|早上|中午)?(?:T?\\d{1,2}[:时点]\\d{0,2}分?(?::\\d{2})?)?$';
const withYear = new RegExp(
  `^(\\d{4}|[${numeralChars}]{4})(?:([-./])${count}\\2${count}|年${count}月${count}[日号號]?)${tail}`,
);
const shortYear = new RegExp(`^'?(\\d{2})([-./年])${count}(?:\\2|月)${count}[日号號]?${tail}`);
const withoutYear = new RegExp(`^(?:${count}月${count}[日号號]?|(\\d{1,2})([-./])(\\d{1,2})[日号號]?)${tail}`);
const run = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

function date(year: number | undefined, month: string | undefined, day: string | undefined): LocalDate | undefined {
  const m = readFigure(month ?? '');
  const d = readFigure(day ?? '');
  return year === undefined || m === undefined || d === undefined ? undefined : localDate(year, m, d);
}

function fromNumber(value: number): LocalDate | undefined {
  if (value >= firstSerial && value < lastSerial + 1) return dateOfDay(Math.floor(value) - epochSerial);
  return Number.isInteger(value) && run.test(String(value)) ? fromText(String(value), undefined) : undefined;
}

/** 5.21 typed without a year becomes a figure; 3.2 may be the 2nd or the 20th, and is left. */
const monthAndDay = /^\d{1,2}\.\d{2}$/;

function fromText(text: string, year: number | undefined): LocalDate | undefined {
  const digits = run.exec(text);
  if (digits) return date(Number(digits[1]), digits[2], digits[3]);
  const full = withYear.exec(text);
  if (full) return date(readFigure(full[1] ?? ''), full[3] ?? full[5], full[4] ?? full[6]);
  const short = shortYear.exec(text);
  // 18.3.5 is read only where the context says that it is about 2018: it might be day, month, year.
  if (short) return year !== undefined && year % 100 === Number(short[1]) ? date(year, short[3], short[4]) : undefined;
  const part = withoutYear.exec(text);
  return part ? date(year, part[1] ?? part[3], part[2] ?? part[5]) : undefined;
}

/**
 * The day that a cell of a date column names. `format` is the cell's number format, undefined for General: a number in a
 * format of plain figures (0.00) is no date. A date without a year is of `context.year`, and unread without one. Months
 * without a day, spans and damaged text (20182月下旬) are unread.
 */
export function readDate(
  value: CellValue,
  format: string | undefined,
  context: { readonly year?: number } = {},
): LocalDate | undefined {
  if (typeof value === 'number') {
    if (format !== undefined && isFigureFormat(format)) return undefined;
    return monthAndDay.test(String(value)) ? fromText(String(value), context.year) : fromNumber(value);
  }
  return typeof value === 'string' ? fromText(compact(value), context.year) : undefined;
}

/** Does the format show figures, and neither dates nor whatever is typed? */
function isFigureFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[0#?]/.test(codes) && !/[ymdhs年月日]/i.test(codes);
}

/** Does a number format show a day? What tells a date's serial from a plain number. */
export function isDateFormat(format: string | undefined): boolean {
  const codes = (format ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(codes) || /m/i.test(codes.replace(/h+:?m+|m+:?s+/gi, ''));
}
