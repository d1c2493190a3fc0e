/** Has anything been said beside what items and adoptions themselves say? */
import type { LayeredMap } from '../office/layered-map';
import type { OfficeState } from '../office/state';

/** Where the log stands and which event set a record: nothing that is counted depends on them. */
const beside: ReadonlySet<string> = new Set([
  'item',
  'adoption',
  'standing',
  'position',
] satisfies (keyof OfficeState)[]);

/** While it stays, what is true of an item follows from the item, its adoptions and what was true before. */
export function surroundings(state: OfficeState): number {
  let sum = 0;
  // Every part of the state is a map, whose revision only rises: a sum that stays is that of the same parts.
  for (const [name, map] of Object.entries(state)) if (!beside.has(name)) sum += (map as LayeredMap<unknown>).revision;
  return sum;
}
