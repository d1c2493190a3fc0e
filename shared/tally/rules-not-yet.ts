/** Was something filed or printed before any rules were valid? It gives no points and no fees, which is said. */
import type { OfficeState } from '../office/state';
import type { Finding } from './findings';
import type { Segment } from './rules-on';

/** One finding, at the first record that has no rules: all that came before that day are alike. */
export function rulesNotYet(state: OfficeState, segments: readonly Segment[]): readonly Finding[] {
  const bare = segments.filter(({ rules }) => rules.seq === 0);
  if (bare.length === 0) return [];
  const days = [...state.rules.entries()].flatMap(([id, { validFrom }]) =>
    validFrom === null || state.withdrawn.get(id) ? [] : [validFrom],
  );
  const [from] = days.sort();
  const record = from === undefined ? undefined : firstIn(state, bare);
  return record === undefined ? [] : [{ code: 'rules-not-yet', record, field: 'date', detail: { from: from ?? '' } }];
}

function firstIn(state: OfficeState, segments: readonly Segment[]): string | undefined {
  const inside = (day: string | null): boolean =>
    day !== null && segments.some(({ period }) => day >= period.from && day <= period.to);
  for (const [id, { date }] of state.adoption.entries()) if (inside(date)) return id;
  for (const [id, { receivedOn }] of state.item.entries()) if (inside(receivedOn)) return id;
  return undefined;
}
