/** By when? 每周一下班前, 每月28日前, 次月5日前, 12月20日前, 3个工作日内: a rule that names the next day it falls on. */
import {
  addDays,
  addMonths,
  dateParts,
  daysInMonth,
  type LocalDate,
  localDate,
  monthOf,
  monthParts,
  weekday,
  type YearMonth,
  yearMonth,
} from '../calendar';
import { compact } from './normalise';
import { readFigure } from './number';
import { simplify } from './traditional';

/** HH:MM, the end of the working day (which hour that is, the office says), or the day's end. */
export type DueTime = 'close' | 'end' | `${number}:${number}`;

export type Deadline =
  | { readonly kind: 'week'; readonly weekday: number; readonly time: DueTime }
  /** `after` 1: in the month that follows the one it is for. */
  | { readonly kind: 'month'; readonly day: number | 'last'; readonly after: 0 | 1; readonly time: DueTime }
  /** In the quarter's last month, or (`after` 1) in the first month after it. */
  | { readonly kind: 'quarter'; readonly day: number | 'last'; readonly after: 0 | 1; readonly time: DueTime }
  | {
      readonly kind: 'date';
      readonly year?: number;
      readonly month: number;
      readonly day: number | 'last';
      readonly time: DueTime;
    }
  | { readonly kind: 'within'; readonly count: number; readonly unit: 'hour' | 'day' | 'workday' };

const figure = '(\\d{1,2}|[一二两三四五六七八九十廿]{1,3})';
const before = '(?:之前|以前|前|止|截止)?';
const spoken = '(?:完成|报送|上报|报|提交|交|送|寄送)?';
const clock = '(?:(上午|下午|晚上?|中午)?(\\d{1,2})(?:[:时点](\\d{2})?分?)(?:整|半)?|(下班|上班))?';
const tail = `${clock}${before}${spoken}$`;
const weekly = new RegExp(`^(?:于|在)?(?:每个?|当|本)?(?:周|星期|礼拜)([一二三四五六日天])${tail}`);
const monthly = new RegExp(`^(?:于|在)?(?:(每个?|当|本)月|(次|下)个?月)(?:${figure}[日号]|(底|末))${tail}`);
const monthEnd = new RegExp(`^月(?:底|末)${tail}`);
const quarterEnd = new RegExp(`^(?:于|在)?(?:每个?|各)?季度?(?:末|底)(?:月${figure}[日号])?${tail}`);
const quarterNext = new RegExp(`^(?:于|在)?(?:次|下)个?季度?(?:首|第一个?)月${figure}[日号]${tail}`);
const dated = new RegExp(
  `^(?:于|在)?(?:(20\\d{2})年)?(?:${figure}月(?:份)?(?:${figure}[日号]|(底|末))|(年底|年末))${tail}`,
);
const within = new RegExp(
  `^(?:事(?:发|件发生)后|活动(?:结束)?后|收到(?:通知)?后|刊发后|发生后)?(?:在)?${figure}个?(小时|工作日|日|天)(?:之内|以内|内)${spoken}$`,
);
const sameDay = new RegExp(`^(?:当天|当日)(?:内)?${clock}${before}${spoken}$`);

const weekdays = '一二三四五六日';

function count(text: string | undefined): number {
  return text === undefined ? 0 : (readFigure(text.replace('廿', '二十')) ?? 0);
}

function time(
  part: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  word: string | undefined,
): DueTime | undefined {
  if (word === '下班') return 'close';
  if (word === '上班') return undefined;
  if (hour === undefined) return part === undefined ? 'end' : undefined;
  const typed = Number(hour);
  const late = (part === '下午' || part === '晚' || part === '晚上') && typed < 12;
  const value = late ? typed + 12 : typed;
  const minutes = minute ?? '00';
  return value > 24 || Number(minutes) > 59 ? undefined : (`${String(value).padStart(2, '0')}:${minutes}` as DueTime);
}

function day(digits: string | undefined, end: string | undefined): number | 'last' | undefined {
  if (end !== undefined) return 'last';
  const value = count(digits);
  return value >= 1 && value <= 31 ? value : undefined;
}

/** Undefined where the text is no deadline that names a day: 尽快, 每周一报送1条 (a quota), 4月?10月前 (damaged). */
export function readDeadline(text: string): Deadline | undefined {
  const plain = simplify(compact(text)).replace(/[。.]$/, '');
  const week = weekly.exec(plain);
  if (week) {
    const due = time(week[2], week[3], week[4], week[5]);
    return due && { kind: 'week', weekday: weekdays.indexOf((week[1] ?? '').replace('天', '日')) + 1, time: due };
  }
  const month = monthly.exec(plain);
  if (month) {
    const due = time(month[5], month[6], month[7], month[8]);
    const on = day(month[3], month[4]);
    return due && on ? { kind: 'month', day: on, after: month[2] ? 1 : 0, time: due } : undefined;
  }
  const end = monthEnd.exec(plain);
  if (end) {
    const due = time(end[1], end[2], end[3], end[4]);
    return due && { kind: 'month', day: 'last', after: 0, time: due };
  }
  return readLonger(plain);
}

function readLonger(plain: string): Deadline | undefined {
  const quarter = quarterEnd.exec(plain);
  if (quarter) {
    const due = time(quarter[2], quarter[3], quarter[4], quarter[5]);
    const on = quarter[1] ? day(quarter[1], undefined) : 'last';
    return due && on ? { kind: 'quarter', day: on, after: 0, time: due } : undefined;
  }
  const next = quarterNext.exec(plain);
  if (next) {
    const due = time(next[2], next[3], next[4], next[5]);
    const on = day(next[1], undefined);
    return due && on ? { kind: 'quarter', day: on, after: 1, time: due } : undefined;
  }
  const date = dated.exec(plain);
  if (date && /前|止|底|末|日|号/.test(plain)) {
    const due = time(date[6], date[7], date[8], date[9]);
    const month = date[5] ? 12 : count(date[2]);
    const on = date[5] ? 'last' : day(date[3], date[4]);
    const year = date[1] ? { year: Number(date[1]) } : {};
    const exists = month >= 1 && month <= 12 && on !== undefined && (on === 'last' || on <= daysInMonth(2000, month));
    return due && exists ? { kind: 'date', ...year, month, day: on, time: due } : undefined;
  }
  const span = within.exec(plain);
  if (span && count(span[1]) > 0) {
    const unit = span[2] === '小时' ? 'hour' : span[2] === '工作日' ? 'workday' : 'day';
    return { kind: 'within', count: count(span[1]), unit };
  }
  return sameDay.test(plain) ? { kind: 'within', count: 0, unit: 'day' } : undefined;
}

function inMonth(month: YearMonth, on: number | 'last'): LocalDate | undefined {
  const { year, month: number } = monthParts(month);
  const last = daysInMonth(year, number);
  // 每月31日前 in a month of thirty days is its last.
  return localDate(year, number, on === 'last' ? last : Math.min(on, last));
}

/** The first day on or after `from` on which it is due; undefined for `within`, which counts from an event, and for a date gone by. */
export function nextDue(deadline: Deadline, from: LocalDate): LocalDate | undefined {
  if (deadline.kind === 'within') return undefined;
  if (deadline.kind === 'week') return addDays(from, (deadline.weekday - weekday(from) + 7) % 7);
  if (deadline.kind === 'date') {
    const years = deadline.year === undefined ? [0, 1].map((more) => dateParts(from).year + more) : [deadline.year];
    return years
      .map((year) => inMonth(yearMonth(year, deadline.month), deadline.day))
      .find((date) => date !== undefined && date >= from);
  }
  for (let month = monthOf(from), tries = 0; tries < 5; month = addMonths(month, 1), tries += 1) {
    const place = ((monthParts(month).month - 1) % 3) + 1;
    if (deadline.kind === 'quarter' && place !== (deadline.after ? 1 : 3)) continue;
    const date = inMonth(month, deadline.day);
    if (date !== undefined && date >= from) return date;
  }
  return undefined;
}

function printTime(due: DueTime): string {
  return due === 'close' ? '下班前' : due === 'end' ? '前' : `${due}前`;
}

/** The form that readDeadline reads back. */
export function printDeadline(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'week':
      return `每周${weekdays[deadline.weekday - 1]}${printTime(deadline.time)}`;
    case 'month':
      return `${deadline.after ? '次月' : '每月'}${deadline.day === 'last' ? '底' : `${deadline.day}日`}${printTime(deadline.time)}`;
    case 'quarter':
      if (deadline.after) return `次季度首月${deadline.day}日${printTime(deadline.time)}`;
      return `每季度末${deadline.day === 'last' ? '' : `月${deadline.day}日`}${printTime(deadline.time)}`;
    case 'date':
      return `${deadline.year === undefined ? '' : `${deadline.year}年`}${deadline.month}月${deadline.day === 'last' ? '底' : `${deadline.day}日`}${printTime(deadline.time)}`;
    case 'within':
      if (deadline.count === 0) return '当日';
      return `${deadline.count}${{ hour: '小时', day: '天', workday: '个工作日' }[deadline.unit]}内`;
  }
}
