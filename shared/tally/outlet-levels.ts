/** The levels of the office's outlets, by the key under which columns and rules look them up. */
import { outletKey } from '../language/rule/outlet-word';
import type { OfficeState } from '../office/state';
import type { OutletLevels } from '../sheet/plan-outlets';

export function outletLevels(state: OfficeState): OutletLevels {
  return new Map([...state.outlet.values()].map(({ name, level }) => [outletKey(name), level]));
}
