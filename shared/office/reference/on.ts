/** What was true of units, people and settings on a day? */

import { outletKey } from '../../language/rule/outlet-word';
import type { Outlet, Person, Settings, Unit } from '../../record/records';
import { textOrder } from '../../text-order';
import type { OfficeState } from '../state';

export interface UnitOn extends Unit {
  /** false once it was merged or ended. */
  readonly there: boolean;
  readonly into: string | null;
  /** 只登记、不存正文 */
  readonly registeredOnly: boolean;
}

interface Dated {
  readonly from: string;
  readonly seq: number;
}

/** Those that hold on the day, in the order in which they took effect. */
function until<T extends Dated>(changes: readonly T[], day: string): readonly T[] {
  return changes.filter(({ from }) => from <= day).sort((a, b) => textOrder(a.from, b.from) || a.seq - b.seq);
}

export function unitOn(state: OfficeState, id: string, day: string): UnitOn | undefined {
  const unit = state.unit.get(id);
  if (!unit) return undefined;
  let now: UnitOn = { ...unit, there: true, into: null, registeredOnly: false };
  for (const { step } of until(state.unitChanges.get(id) ?? [], day)) {
    switch (step.what) {
      case 'renamed':
        now = { ...now, name: step.name };
        break;
      case 'moved':
        now = { ...now, board: step.board };
        break;
      case 'merged':
        now = { ...now, there: false, into: step.into };
        break;
      case 'ended':
        now = { ...now, there: false, into: null };
        break;
      case 'secrecy':
        now = { ...now, registeredOnly: step.registeredOnly };
        break;
      default:
        step satisfies never;
    }
  }
  return now;
}

/** The unit to whose line a unit's figures go on a day: itself, or the one it was merged into by then. */
export function successorOn(state: OfficeState, id: string, day: string): string {
  let at = id;
  const seen = new Set<string>();
  for (;;) {
    const into = unitOn(state, at, day)?.into ?? null;
    if (into === null || seen.has(into)) return at;
    seen.add(into);
    at = into;
  }
}

export interface PersonOn extends Person {
  readonly there: boolean;
}

export function personOn(state: OfficeState, id: string, day: string): PersonOn | undefined {
  const person = state.person.get(id);
  if (!person) return undefined;
  let now: PersonOn = { ...person, there: true };
  for (const { step, post } of until(state.personChanges.get(id) ?? [], day)) {
    const personal = now.personal && { ...now.personal, post: post ?? now.personal.post };
    now =
      step.what === 'ended'
        ? { ...now, there: false }
        : { ...now, unit: step.unit, role: step.role, there: true, personal };
  }
  return now;
}

/** Valid from the first day that a record can name. */
const assumedSettings: Settings = { validFrom: '1900-01-01', countingOffice: null, late: 'correction' };

/** The settings that hold on a day: the latest valid from before then, of equal ones the one said last. */
export function settingsOn(state: OfficeState, day: string): Settings {
  let best = assumedSettings;
  let seq = 0;
  for (const [id, settings] of state.settings.entries()) {
    const said = state.standing.get(id)?.seq ?? 0;
    const later = settings.validFrom > best.validFrom || (settings.validFrom === best.validFrom && said > seq);
    if (settings.validFrom <= day && later) {
      best = settings;
      seq = said;
    }
  }
  return best;
}

/**
 * What an outlet of this name was on a day. Null where the office keeps the name and not for that day; undefined where
 * it does not keep the name at all.
 */
export function outletOn(state: OfficeState, name: string, day: string): Outlet | null | undefined {
  const key = outletKey(name);
  let known: null | undefined;
  for (const outlet of state.outlet.values()) {
    if (outletKey(outlet.name) !== key) continue;
    if ((outlet.validFrom ?? '') <= day && day <= (outlet.validTo ?? '9999-12-31')) return outlet;
    known = null;
  }
  return known;
}
