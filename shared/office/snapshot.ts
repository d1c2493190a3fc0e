/** The state as plain values that JSON keeps, and back; every part of it is a map of such values. */
import type { StateForm } from '../log/domain';
import type { LayeredMap } from './layered-map';
import { emptyOffice, type OfficeState } from './state';

export const officeSnapshot: StateForm<OfficeState> = {
  /** Counts up with every change of the state's shape, or of what an event leaves in it. */
  form: 'office-7',
  save: (state) => Object.fromEntries(Object.entries(state).map(([name, map]) => [name, [...map.entries()]])),
  load: (saved) => {
    // It is what `save` gave: the form's name says so, and the log compares its hash.
    const parts = saved as Readonly<Record<string, readonly (readonly [string, unknown])[]>>;
    const state = emptyOffice();
    for (const [name, map] of Object.entries(state)) {
      for (const [key, value] of parts[name] ?? []) (map as LayeredMap<unknown>).set(key, value);
    }
    return state;
  },
};
