/** What several questions ask of one state is worked out once, and kept as long as nothing is set in that state. */
import type { LayeredMap } from '../office/layered-map';
import type { OfficeState } from '../office/state';

interface Kept<T> {
  revision: number;
  readonly values: Map<unknown, T>;
}

/**
 * A pure function of a state and a question, remembered by the question's key. Of `most` answers the oldest goes; a state
 * that nobody holds any longer takes its own with it.
 */
export function whileUnchanged<Q, T>(
  most: number,
  keyOf: (question: Q) => unknown,
  make: (state: OfficeState, question: Q) => T,
): (state: OfficeState, question: Q) => T {
  const states = new WeakMap<OfficeState, Kept<T>>();
  return (state, question) => {
    const revision = revisionOf(state);
    const kept = states.get(state) ?? { revision, values: new Map<unknown, T>() };
    if (kept.revision !== revision) kept.values.clear();
    kept.revision = revision;
    states.set(state, kept);
    const key = keyOf(question);
    const known = kept.values.get(key);
    if (known !== undefined) return known;
    const value = make(state, question);
    if (kept.values.size >= most) kept.values.delete(kept.values.keys().next().value);
    kept.values.set(key, value);
    return value;
  };
}

function revisionOf(state: OfficeState): number {
  let sum = 0;
  // Every part of the state is a map.
  for (const map of Object.values(state)) sum += (map as LayeredMap<unknown>).revision;
  return sum;
}
