/** Who of the roster is an author of this name and unit? As with the local file of people: by both, else by a name it has once. */
import { keyOf } from '../language/normalise';
import type { OfficeState } from '../office/state';
import type { PersonOf } from './withholding';

interface Rostered {
  readonly id: string;
  /** Every unit in which the person ever was: fees may come long after a move. */
  readonly units: ReadonlySet<string>;
}

export function personOfRoster(state: OfficeState): PersonOf {
  let roster: ReadonlyMap<string, readonly Rostered[]> | null = null;
  return (author, unit) => {
    roster ??= byName(state);
    const named = roster.get(keyOf(author)) ?? [];
    const there = named.filter(({ units }) => unit !== null && units.has(unit));
    const [only, ...more] = there.length > 0 ? there : named;
    return only && more.length === 0 ? only.id : null;
  };
}

function byName(state: OfficeState): ReadonlyMap<string, readonly Rostered[]> {
  const named = new Map<string, Rostered[]>();
  for (const [id, { unit, personal }] of state.person.entries()) {
    if (personal === null) continue;
    const moves = (state.personChanges.get(id) ?? []).flatMap(({ step }) => (step.what === 'moved' ? [step.unit] : []));
    const key = keyOf(personal.name);
    named.set(key, [...(named.get(key) ?? []), { id, units: new Set([unit, ...moves]) }]);
  }
  return named;
}
