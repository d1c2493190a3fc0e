/** How much of a task was delivered in a span? By the office's own counts, each span counted once. */
import type { Period } from '../calendar';
import { keyOf } from '../language/normalise';
import type { OfficeState } from '../office/state';
import type { Task } from '../record/records';
import { splitOutlets } from '../sheet/reading/outlets';
import { officeFacts } from './facts';
import { rulesFor } from './rules-on';
import { type Tally, tallies } from './tally';

export interface Deliveries {
  /** Null where the office does not keep what the task asks for. */
  readonly of: (task: Task, period: Period) => number | null;
  /** Did any unit deliver anything? */
  readonly anything: (period: Period) => boolean;
}

export function deliveries(state: OfficeState): Deliveries {
  const known = new Map<string, ReadonlyMap<string, Tally>>();
  const unitsIn = (period: Period): ReadonlyMap<string, Tally> => {
    const key = `${period.from} ${period.to}`;
    const units =
      known.get(key) ?? tallies(state, officeFacts(state, rulesFor(state, period).office, period), period).units;
    known.set(key, units);
    return units;
  };
  return {
    of: (task, period) => taskDone(task, unitsIn(period).get(task.unit)),
    anything: (period) => [...unitsIn(period).values()].some(({ records }) => records.length > 0),
  };
}

/** Null where the office does not keep what the task asks for. */
export function taskDone(task: Task, tally: Tally | undefined): number | null {
  if (!tally) return 0;
  if (task.counts === 'adopted') {
    if (task.of === null) return tally.items;
    const outlets = new Set(splitOutlets(task.of).map(keyOf));
    return [...tally.byOutlet].reduce((sum, [outlet, n]) => sum + (outlets.has(keyOf(outlet)) ? n : 0), 0);
  }
  // An office that keeps adoptions only can mean nothing else by a task that does not say what counts.
  return tally.counted ?? tally.submitted ?? (task.counts === null ? tally.items : null);
}
