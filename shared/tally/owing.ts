/** Who owes what? Tasks whose deadline is near and whose figure is not reached, by the office's own counts. */
import type { LocalDate, Period } from '../calendar';
import { unitOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Due, DuesOf } from '../schedule/dues';
import { deliveries } from './deliveries';

export interface Owing {
  readonly task: string;
  readonly unit: string;
  readonly period: Period;
  readonly dueOn: LocalDate;
  readonly owed: number;
}

/** @param today in China. */
export function owing(
  state: OfficeState,
  today: LocalDate,
  duesOf: DuesOf,
  delivered = deliveries(state),
): readonly Owing[] {
  const found: Owing[] = [];
  for (const [id, task] of state.task.entries()) {
    if (task.min === null || task.none || task.part || state.withdrawn.get(id)) continue;
    for (const due of duesOf(task)) {
      if (today < due.remindOn || today > due.lastOn) continue;
      if (!unitOn(state, task.unit, due.period.to)?.there) continue;
      // A span of which nothing at all was recorded is one that the office did not keep.
      if (isOver(due, today) && !delivered.anything(due.counted)) continue;
      const owed = task.min - (delivered.of(task, due.counted) ?? task.min);
      if (owed > 0) found.push({ task: id, unit: task.unit, period: due.period, dueOn: due.dueOn, owed });
    }
  }
  return found;
}

const isOver = ({ dueOn }: Due, today: LocalDate): boolean => today > dueOn;
