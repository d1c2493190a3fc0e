/** 约稿: which of them still wait for an item, and which items answer one? */
import type { Commission } from '../record/commission';
import { itemNow, mergedInto } from './item/now';
import type { OfficeState } from './state';

/** Items that answer a commissioned one, by the mark that says so. */
export function answering(state: OfficeState): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [id, { item, commission }] of state.mark.entries()) {
    if (commission === undefined || state.withdrawn.get(id)) continue;
    const record = mergedInto(state, item);
    if (itemNow(state, record)?.withdrawn === false) found.set(record, commission);
  }
  return found;
}

export function openCommissions(state: OfficeState): readonly (readonly [id: string, commission: Commission])[] {
  const answered = new Set(answering(state).values());
  return [...state.commission.entries()].filter(([id]) => !state.withdrawn.get(id) && !answered.has(id));
}
