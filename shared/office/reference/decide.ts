/** May a unit or a person change so? What is dated into a sealed period takes effect from the first open day behind it. */
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import { openDay } from '../month/seals';
import type { OfficeState } from '../state';
import type { UnitStep } from './acts';
import { successorOn, type UnitOn, unitOn } from './on';

/** A day after all that was said. */
const lastDay = '9999-12-31';

export function decideUnitChange(
  state: OfficeState,
  { record, from: said, step }: CommandOf<'change-unit'>,
): Result<readonly OfficeEvent[]> {
  const unit = unitOn(state, record, lastDay);
  if (!unit) return fail({ code: 'reference-missing', detail: { missing: record } });
  const refused = fail({ code: 'transition-refused' as const, at: record, detail: { act: step.what } });
  if (!unit.there) return refused;
  const day = openDay(state, said);
  if (isSo(unitOn(state, record, day), step)) return ok([]);
  if (step.what === 'merged') {
    if (!state.unit.has(step.into)) return fail({ code: 'reference-missing', detail: { missing: step.into } });
    if (successorOn(state, step.into, lastDay) === record) return refused;
  }
  return ok([{ type: 'unit-changed', data: { record, said, from: day, step } }]);
}

/** Said before, and nothing else since. */
function isSo(then: UnitOn | undefined, step: UnitStep): boolean {
  if (step.what === 'renamed') return then?.name === step.name;
  return step.what === 'moved' && then?.board === step.board;
}

export function decidePersonChange(
  state: OfficeState,
  { record, from: said, step, personal }: CommandOf<'change-person'>,
): Result<readonly OfficeEvent[]> {
  if (!state.person.has(record)) return fail({ code: 'reference-missing', detail: { missing: record } });
  if (step.what === 'moved' && !state.unit.has(step.unit)) {
    return fail({ code: 'reference-missing', detail: { missing: step.unit } });
  }
  const part = Object.keys(personal).length === 0 ? {} : { private: personal };
  return ok([{ type: 'person-changed', data: { record, said, from: openDay(state, said), step }, ...part }]);
}
