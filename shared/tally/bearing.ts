/** What bears on an item's worth beside its printing, by the item that counts for it. */
import { mergedInto } from '../office/item/now';
import type { OfficeState } from '../office/state';
import type { ItemFacts } from '../rule/facts';

export type Bearing = Pick<ItemFacts, 'instructions' | 'awards' | 'marks' | 'decisions'>;

interface Collected {
  readonly instructions: NonNullable<ItemFacts['instructions']>[number][];
  readonly awards: NonNullable<ItemFacts['awards']>[number][];
  readonly marks: string[];
  readonly decisions: NonNullable<ItemFacts['decisions']>[number][];
}

export function bearingOf(state: OfficeState): ReadonlyMap<string, Bearing> {
  const found = new Map<string, Collected>();
  const of = (item: string): Collected => {
    const id = mergedInto(state, item);
    const known = found.get(id) ?? { instructions: [], awards: [], marks: [], decisions: [] };
    found.set(id, known);
    return known;
  };
  const dated = (id: string, date: string | null): string | null =>
    date === null ? null : (state.late.get(id)?.countsOn ?? date);
  for (const [id, { item, level, date }] of state.instruction.entries()) {
    if (!state.withdrawn.get(id)) of(item).instructions.push({ level, date: dated(id, date) });
  }
  for (const [id, { item, level, what, rank, date }] of state.award.entries()) {
    if (!state.withdrawn.get(id)) of(item).awards.push({ level, what, rank, date: dated(id, date) });
  }
  for (const [id, { item, mark }] of state.mark.entries()) if (!state.withdrawn.get(id)) of(item).marks.push(mark);
  for (const [id, { item, adoption, scale, amount }] of state.decision.entries()) {
    if (!state.withdrawn.get(id)) of(item).decisions.push({ adoption, scale, amount });
  }
  return found;
}
