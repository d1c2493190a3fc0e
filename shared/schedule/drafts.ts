/** Which drafts of closing and circular are to be prepared by now? On the office's day behind each period, each once. */
import {
  addDays,
  addMonths,
  firstDay,
  type LocalDate,
  lastDay,
  monthOf,
  monthParts,
  type Period,
  yearMonth,
} from '../calendar';
import { bookOf, overlaps, sealedIn } from '../office/month/seals';
import { settingsOn } from '../office/reference/on';
import { type OfficeState, spanKey } from '../office/state';
import { assumedSchedule } from '../record/schedule';
import type { Deliveries } from '../tally/deliveries';
import { workdays } from './workdays';

const lengths = { month: 1, quarter: 3, year: 12 } as const;
/** Periods back for which a draft is still made up for: nobody closes what is longer ago without looking. */
const back = 3;

export interface DraftDue {
  readonly period: Period;
  /** The workday on which it is due. */
  readonly on: LocalDate;
}

/** @param today in China. */
export function draftsDue(
  state: OfficeState,
  today: LocalDate,
  delivered: Pick<Deliveries, 'anything'>,
): readonly DraftDue[] {
  const { schedule = assumedSchedule, validFrom } = settingsOn(state, today);
  const days = workdays(schedule.days);
  const found: DraftDue[] = [];
  for (const kind of ['month', 'quarter', 'year'] as const) {
    const day = schedule.drafts[kind];
    if (day === null) continue;
    for (const period of finished(lengths[kind], today)) {
      const on = days.onOrAfter(addDays(period.to, day));
      if (today < on || period.to < validFrom) continue;
      if (state.drafts.has(spanKey(period)) || isSealed(state, period)) continue;
      // Of a time in which nothing was recorded there is nothing to circulate.
      if (!delivered.anything(period)) continue;
      found.push({ period, on });
    }
  }
  return found;
}

/** The last finished periods of a length, oldest first. */
function finished(length: number, today: LocalDate): readonly Period[] {
  const { year, month } = monthParts(monthOf(today));
  const current = yearMonth(year, month - ((month - 1) % length));
  return Array.from({ length: back }, (_, at) => {
    const start = addMonths(current, -length * (back - at));
    return { from: firstDay(start), to: lastDay(addMonths(start, length - 1)) };
  });
}

function isSealed(state: OfficeState, period: Period): boolean {
  return sealedIn(state, bookOf(period)).some((sealed) => overlaps(sealed, period));
}
