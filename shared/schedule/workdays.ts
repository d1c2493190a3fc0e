/** Is it a day of work? The State Council's holidays and exchanged days as published, an office's own days before them. */
import published from 'chinese-days/dist/chinese-days.json';
import { addDays, type LocalDate, weekday } from '../calendar';

export interface Workdays {
  readonly isWorkday: (day: LocalDate) => boolean;
  /** false: for this year no holidays are published yet, so Monday to Friday are taken for workdays. */
  readonly isKnown: (day: LocalDate) => boolean;
  /** The day itself, or the next workday behind it. */
  readonly onOrAfter: (day: LocalDate) => LocalDate;
  /** The day itself, or the last workday before it. */
  readonly onOrBefore: (day: LocalDate) => LocalDate;
  /** That many workdays before a workday. */
  readonly before: (day: LocalDate, count: number) => LocalDate;
  /** That many workdays behind a workday. */
  readonly after: (day: LocalDate, count: number) => LocalDate;
}

/** An office's own word for a day: work on a holiday, or a day off (泼水节, a local anniversary). */
export interface OwnDay {
  readonly date: string;
  readonly work: boolean;
}

const holidays: ReadonlySet<string> = new Set(Object.keys(published.holidays));
/** 调休: weekends on which one works. */
const exchanged: ReadonlySet<string> = new Set(Object.keys(published.workdays));
const years: ReadonlySet<string> = new Set([...holidays].map((day) => day.slice(0, 4)));

/** No office is closed longer than this; an endless list of days off would hang the search. */
const longest = 60;

export function workdays(own: readonly OwnDay[]): Workdays {
  const said = new Map(own.map(({ date, work }) => [date, work]));
  const isWorkday = (day: LocalDate): boolean =>
    said.get(day) ?? (exchanged.has(day) || (weekday(day) <= 5 && !holidays.has(day)));
  const step = (day: LocalDate, by: 1 | -1): LocalDate => {
    let at = day;
    for (let tried = 0; tried < longest && !isWorkday(at); tried += 1) at = addDays(at, by);
    return at;
  };
  const move = (day: LocalDate, count: number, by: 1 | -1): LocalDate => {
    let at = day;
    for (let moved = 0; moved < count; moved += 1) at = step(addDays(at, by), by);
    return at;
  };
  return {
    isWorkday,
    isKnown: (day) => years.has(day.slice(0, 4)),
    onOrAfter: (day) => step(day, 1),
    onOrBefore: (day) => step(day, -1),
    before: (day, count) => move(day, count, -1),
    after: (day, count) => move(day, count, 1),
  };
}
