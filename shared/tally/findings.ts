/** What has to be pointed out in an office's records, whatever the period: nothing of it is refused. */

import { readNames } from '../language/names';
import { keyOf } from '../language/normalise';
import { failedChecks, isUnsigned, keepsChecks, rosterNames, strictnessOf } from '../office/item/checks';
import { outletOn } from '../office/reference/on';
import type { OfficeState } from '../office/state';
import type { Problem, ProblemCode } from '../problem';
import type { CheckName, Strictness } from '../record/checks';
import type { OfficePolicy } from '../rule/policy';
import { judgedParts } from './facts';
import { surroundings } from './surroundings';
import { contests } from './typed-counts';
import { unfiledOf } from './unfiled';
import type { ItemEntry } from './views';

const nobody: readonly never[] = [];

/** A problem of a record; `field` names the cell where it can be mended. */
export interface Finding {
  readonly code: ProblemCode;
  readonly record: string;
  readonly field: string;
  readonly detail: NonNullable<Problem['detail']>;
}

export function findings(state: OfficeState, policy: OfficePolicy): readonly Finding[] {
  const around = surroundings(state);
  let look: ((entry: ItemEntry, found: Finding[]) => void) | null = null;
  const found = judgedParts(state, policy).map((part) => {
    const kept = foundIn.get(part);
    if (kept?.around === around) return kept.found;
    look ??= lookedAt(state, policy);
    const fresh: Finding[] = [];
    for (const entry of part) look(entry, fresh);
    foundIn.set(part, { around, found: fresh });
    return fresh;
  });
  return [...found.flat(), ...officeDifferences(state)];
}

/** What is found in an item follows from its entry, as long as nothing else is said in its office. */
const foundIn = new WeakMap<readonly ItemEntry[], { readonly around: number; readonly found: readonly Finding[] }>();

function lookedAt(state: OfficeState, policy: OfficePolicy): (entry: ItemEntry, found: Finding[]) => void {
  const registered = rosterNames(state);
  const filers = unregistered(registered);
  const checked = keepsChecks(state);
  const dated = [...state.outlet.values()].some(({ validFrom, validTo }) => validFrom ?? validTo);
  return (entry, found) => {
    const add = ({ id, item }: ItemEntry, code: ProblemCode, field: string, detail: Finding['detail'] = {}): void => {
      const unit = state.unit.get(item.unit)?.name ?? '';
      const title = item.personal?.title ?? '';
      found.push({ code, record: unfiledOf(id) ?? id, field, detail: { unit, title, ...detail } });
    };
    const { item, standing, adoptions: printed } = entry;
    const set = checked ? failedChecks(state, entry.id, item, registered) : nobody;
    const said = (check: CheckName): Strictness | null => (checked ? strictnessOf(state, item, check) : null);
    if ((said('sign-off') ?? policy.signOff.value) !== 'off' && isUnsigned(item) && !item.withdrawn) {
      add(entry, 'unsigned', 'signedBy', { missing: item.signature, adopted: printed.length > 0 });
    }
    if (standing.repeatOf !== null) add(entry, 'repeat', 'title', { of: standing.repeatOf });
    if (said('roster') !== 'off')
      for (const filer of filers(item.unit, item.personal?.filedBy ?? ''))
        add(entry, 'filer-not-in-roster', 'filedBy', { filer, how: said('roster') });
    for (const { check, how } of set) {
      const code = checkFindings[check];
      if (code !== null && !item.withdrawn) add(entry, code[0], code[1], { how });
    }
    for (const { id, outlet, date } of printed) {
      if (!dated || date === null || outletOn(state, outlet, date) !== null) continue;
      add({ ...entry, id, item }, 'outlet-not-then', 'outlet', { outlet, date });
    }
    if (item.received === 'no' && printed.length > 0) add(entry, 'adoption-without-submission', 'outlet');
    if (item.late) add(entry, 'late', 'note');
    if (item.withdrawn) add(entry, 'withdrawn', 'note');
  };
}

/** The names in a cell that the unit's roster does not have; nobody is missing where there is no roster. */
export function unregistered(roster: ReadonlySet<string>): (unit: string, cell: string) => readonly string[] {
  const known = new Map<string, Map<string, readonly string[]>>();
  return (unit, cell) => {
    if (roster.size === 0 || cell === '') return nobody;
    const ofUnit = known.get(unit) ?? new Map<string, readonly string[]>();
    if (ofUnit.size === 0) known.set(unit, ofUnit);
    const found = ofUnit.get(cell) ?? readNames(cell).filter((name) => !roster.has(`${unit} ${keyOf(name)}`));
    ofUnit.set(cell, found);
    return found;
  };
}

/** 三家核对: what several receiving offices typed for one thing and nobody has decided. */
function officeDifferences(state: OfficeState): readonly Finding[] {
  return contests(state).flatMap(({ figures, counting, decided }) => {
    if (decided) return [];
    const unit = state.unit.get(counting.count.unit)?.name ?? '';
    const { measure, outlet } = counting.count;
    return figures
      .filter(({ count }) => count.n !== counting.count.n)
      .map(({ id, count }) => ({
        code: 'offices-differ' as const,
        record: id,
        field: 'n',
        detail: {
          unit,
          measure,
          outlet,
          office: count.office,
          printed: count.n,
          right: counting.count.n,
          by: counting.count.office,
        },
      }));
  });
}

/** What is said of each check that fails, and in which field; null where another finding says it. */
const checkFindings: Readonly<Record<CheckName, readonly [code: ProblemCode, field: string] | null>> = {
  'sign-off': null,
  'top-leader': ['top-leader-missing', 'signedBy'],
  secrecy: ['text-kept', 'note'],
  roster: null,
  'same-day': ['same-day-missed', 'receivedOn'],
};
