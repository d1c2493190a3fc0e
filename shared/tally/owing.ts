/** Who owes what? Tasks whose deadline is near and whose figure is not reached, by the office's own counts. */
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
import { keyOf } from '../language/normalise';
import { unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Task } from '../record/records';
import { splitOutlets } from '../sheet/reading/outlets';
import { officeFacts } from './facts';
import { rulesFor } from './rules-on';
import { type Tally, tallies } from './tally';

export interface Owing {
  readonly task: string;
  readonly unit: string;
  readonly period: Period;
  readonly dueOn: LocalDate;
  readonly owed: number;
}

/** Days before a deadline from which a unit is reminded, by the rhythm of the task. */
const leadDays = { day: 0, week: 2, month: 3, quarter: 10, 'half-year': 20, year: 30 } as const;

/** @param today in China. */
export function owing(state: OfficeState, today: LocalDate): readonly Owing[] {
  const byPeriod = new Map<string, ReadonlyMap<string, Tally>>();
  const tallyOf = (period: Period, unit: string): Tally | undefined => {
    const key = `${period.from} ${period.to}`;
    const known =
      byPeriod.get(key) ?? tallies(state, officeFacts(state, rulesFor(state, period).office, period), period).units;
    byPeriod.set(key, known);
    return known.get(unit);
  };
  const found: Owing[] = [];
  for (const [id, task] of state.task.entries()) {
    const period = currentPeriod(task, today);
    if (!period || task.min === null || task.none || task.part) continue;
    if (state.withdrawn.get(id) || !unitOn(state, task.unit, period.to)?.there) continue;
    const per = task.per === 'once' || task.per === null ? 'year' : task.per;
    if (today < addDays(period.to, -leadDays[per]) || today > period.to) continue;
    const owed = task.min - (taskDone(task, tallyOf(period, task.unit)) ?? task.min);
    if (owed > 0) found.push({ task: id, unit: task.unit, period, dueOn: period.to, owed });
  }
  return found;
}

/** Null where the office does not keep what the task asks for. */
export function taskDone(task: Task, tally: Tally | undefined): number | null {
  if (!tally) return 0;
  if (task.counts === 'adopted') {
    if (task.of === null) return tally.items;
    const outlets = new Set(splitOutlets(task.of).map(keyOf));
    return [...tally.byOutlet].reduce((sum, [outlet, n]) => sum + (outlets.has(keyOf(outlet)) ? n : 0), 0);
  }
  return tally.counted ?? tally.submitted;
}

/** The span of the task's rhythm in which today lies, while the task stands. */
function currentPeriod(task: Task, today: LocalDate): Period | null {
  if (task.period && (today < task.period.from || today > task.period.to)) return null;
  const month = monthOf(today);
  const { year, month: number } = monthParts(month);
  const months = (length: number): Period => {
    const first = yearMonth(year, number - ((number - 1) % length));
    return { from: firstDay(first), to: lastDay(addMonths(first, length - 1)) };
  };
  switch (task.per) {
    case 'day':
      return { from: today, to: today };
    case 'week':
      return { from: addDays(today, 1 - weekday(today)), to: addDays(today, 7 - weekday(today)) };
    case 'month':
      return months(1);
    case 'quarter':
      return months(3);
    case 'half-year':
      return months(6);
    case 'year':
      return months(12);
    case 'once':
    case null: {
      const { from, to } = task.period ?? {};
      return from !== undefined && to !== undefined && isLocalDate(from) && isLocalDate(to) ? { from, to } : null;
    }
    default:
      return task.per satisfies never;
  }
}
