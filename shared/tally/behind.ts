/** Who falls behind? Tasks of a long span that have delivered clearly less than the part of the span that has gone by. */
import { dayNumber, type LocalDate, monthOf, type Period, type YearMonth } from '../calendar';
import { unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { DuesOf } from '../schedule/dues';
import { deliveries } from './deliveries';

export interface Behind {
  readonly task: string;
  readonly unit: string;
  readonly period: Period;
  /** Warned once a month. */
  readonly month: YearMonth;
  readonly done: number;
  /** What an even pace would have brought by now. */
  readonly expected: number;
}

/** Of what an even pace would have brought, in hundredths: less is behind. News comes unevenly. */
const tolerated = 80;
/** Nobody is behind in the first quarter of a span, in hundredths. */
const early = 25;
/** Shorter tasks are reminded soon enough. */
const shortest = 60;

/** @param today in China. */
export function behind(
  state: OfficeState,
  today: LocalDate,
  duesOf: DuesOf,
  delivered = deliveries(state),
): readonly Behind[] {
  const found: Behind[] = [];
  for (const [id, task] of state.task.entries()) {
    if (task.min === null || task.none || task.part || state.withdrawn.get(id)) continue;
    for (const { period, counted, remindOn } of duesOf(task)) {
      if (today < period.from || today >= remindOn || length(period) < shortest) continue;
      if (!unitOn(state, task.unit, today)?.there) continue;
      const gone = share(period, today);
      const expected = Math.floor((task.min * gone) / 100);
      const done = gone < early ? null : delivered.of(task, counted);
      if (done === null || done * 100 >= expected * tolerated) continue;
      found.push({ task: id, unit: task.unit, period, month: monthOf(today), done, expected });
    }
  }
  return found;
}

const length = ({ from, to }: Period): number => dayNumber(to) - dayNumber(from) + 1;

/** 时间进度: the part of a span's days that has gone by, in hundredths. */
const share = (period: Period, today: LocalDate): number =>
  Math.floor(((dayNumber(today) - dayNumber(period.from)) * 100) / length(period));
