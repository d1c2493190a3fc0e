/** How far is every task in a period? Span by span of its rhythm: what was asked for, what was done, what is missing. */
import { firstDay, monthOf, type Period } from '../calendar';
import { unitOn } from '../office/reference/on';
import { type OfficeState, spanKey } from '../office/state';
import type { Task } from '../record/records';
import { taskDone } from './deliveries';
import { officeFacts } from './facts';
import { rulesFor } from './rules-on';
import { settle } from './settle';
import { type Tally, tallies } from './tally';
import { spansOf } from './task-spans';

export interface SpanDone {
  readonly period: Period;
  readonly done: number;
  readonly short: number;
}

export interface Completion {
  readonly id: string;
  readonly task: Task;
  /** Over the spans that end in the period; null where the task bears no number or the office does not keep the figure. */
  readonly due: number | null;
  readonly done: number | null;
  /** Sum of what each span is short of: what one has too much does not fill another. */
  readonly short: number | null;
  /** Spans that are short. */
  readonly missing: readonly SpanDone[];
  /** The task's span goes on behind the period: nothing is missing yet. */
  readonly running: boolean;
}

/** In the order of the tasks. Tasks without a number are listed, unread ones too: a person sees them. */
export function completions(state: OfficeState, period: Period): readonly Completion[] {
  const known = new Map<string, ReadonlyMap<string, Tally>>();
  const tallyOf = (span: Period, unit: string): Tally | undefined => {
    const key = spanKey(span);
    const found = known.get(key) ?? unitsIn(state, span);
    known.set(key, found);
    return found.get(unit);
  };
  const latest = latestDay(state);
  return [...state.task.entries()].flatMap(([id, task]): Completion[] => {
    if (task.none || task.part || state.withdrawn.get(id) || !unitOn(state, task.unit, period.to)?.there) return [];
    if (task.period && (task.period.to < period.from || task.period.from > period.to)) return [];
    const { min } = task;
    const unknown = { id, task, due: null, done: null, short: null, missing: [], running: false };
    if (min === null) return [unknown];
    const spans = spansOf(task, period).filter(({ from }) => from <= latest);
    const whole = spans.filter((span) => span.to <= period.to && isOver(span, latest));
    const reached = (whole.length > 0 ? whole : spans.slice(-1)).map((span) => {
      const until = span.to <= period.to ? span : { from: span.from, to: period.to };
      const done = taskDone(task, tallyOf(until, task.unit));
      return { period: span, done, short: done === null ? null : Math.max(0, min - done) };
    });
    if (reached.length === 0 || reached.some(({ done }) => done === null)) return [unknown];
    const running = whole.length === 0;
    const sum = (pick: (entry: (typeof reached)[number]) => number | null): number =>
      reached.reduce((total, entry) => total + (pick(entry) ?? 0), 0);
    const missing = reached.flatMap(({ period: span, done, short }) =>
      done === null || short === null || short === 0 ? [] : [{ period: span, done, short }],
    );
    return [
      {
        id,
        task,
        due: min * reached.length,
        done: sum(({ done }) => done),
        short: sum(({ short }) => short),
        missing: running ? [] : missing,
        running,
      },
    ];
  });
}

/** Papers of a month come until its last days: a span is over once its last month has begun in the records. */
const isOver = ({ from, to }: Period, latest: string): boolean => {
  const last = firstDay(monthOf(to));
  return latest >= (from > last ? from : last);
};

/** The last day of which the office has any record: what begins behind it has not begun. */
function latestDay(state: OfficeState): string {
  let latest = '';
  const see = (day: string | null): void => {
    if (day !== null && day > latest) latest = day;
  };
  for (const { receivedOn } of state.item.values()) see(receivedOn);
  for (const { date } of state.adoption.values()) see(date);
  for (const { period } of state.count.values()) see(period.to);
  return latest;
}

/** A sealed month's own figures, so that a circular and the tasks beside it never differ. */
export function unitsIn(state: OfficeState, period: Period): ReadonlyMap<string, Tally> {
  if (state.seals.get(spanKey(period))?.stands) return settle(state, period).tallies.units;
  return tallies(state, officeFacts(state, rulesFor(state, period).office, period), period).units;
}
