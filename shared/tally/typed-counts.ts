/** Which typed figures stand for a period? Of several receiving offices' figures for one thing only one counts: they are never added. */
import type { Period } from '../calendar';
import { settingsOn } from '../office/reference/on';
import { contestKey, type OfficeState } from '../office/state';
import type { Count } from '../record/records';
import { figuresOf, itemCoverage } from './coverage';
import type { TypedCount } from './facts';

/** Figures of several receiving offices for one unit, span and measure. */
export interface Contest {
  readonly key: string;
  readonly figures: readonly TypedCount[];
  /** The one that counts. */
  readonly counting: TypedCount;
  /** 三家核对 has said so. */
  readonly decided: boolean;
}

/** Every typed figure, those of several offices together, in the order in which they were first typed. */
export function contests(state: OfficeState): readonly Contest[] {
  const groups = new Map<string, TypedCount[]>();
  for (const [id, typed] of state.count.entries()) {
    if (state.withdrawn.get(id)) continue;
    const late = state.late.get(id)?.countsOn ?? null;
    // What came late and counts in the first open month is a figure of that day.
    const count = late === null ? typed : { ...typed, period: { from: late, to: late } };
    const key = contestKey(count);
    const group = groups.get(key);
    if (group) group.push({ id, count });
    else groups.set(key, [{ id, count }]);
  }
  return [...groups].flatMap(([key, figures]) => {
    const first = figures[0];
    if (!first) return [];
    const of = (office: string | null | undefined): TypedCount | undefined =>
      office === undefined || office === null ? undefined : figures.find(({ count }) => count.office === office);
    const chosen = of(state.chosen.get(key));
    const counting = chosen ?? of(settingsOn(state, first.count.period.to).countingOffice) ?? first;
    return [{ key, figures, counting, decided: chosen !== undefined }];
  });
}

export function typedCounts(state: OfficeState, period: Period): ReadonlyMap<string, readonly TypedCount[]> {
  const typed = new Map<string, TypedCount[]>();
  if (state.count.size === 0) return typed;
  const covered = itemCoverage(state);
  const series = new Map<string, (TypedCount & { readonly period: Count['period'] })[]>();
  for (const { counting } of contests(state)) {
    const { id, count } = counting;
    if (covered(count.period) && count.additional !== true) continue;
    const key = JSON.stringify([
      count.unit,
      count.measure,
      count.outlet,
      count.genre,
      count.stream,
      count.additional === true,
    ]);
    const entry = { id, count, period: count.period };
    const list = series.get(key);
    if (list) list.push(entry);
    else series.set(key, [entry]);
  }
  for (const list of series.values()) {
    for (const { id, count } of figuresOf(list, period)) {
      typed.set(count.unit, [...(typed.get(count.unit) ?? []), { id, count }]);
    }
  }
  return typed;
}
