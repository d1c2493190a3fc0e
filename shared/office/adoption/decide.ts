/** May this be done with an adoption now? */
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import type { OfficeState } from '../state';
import { unmarked } from './acts';
import { mainOf, stands } from './now';

export function decideAdoption(
  state: OfficeState,
  { record, step }: CommandOf<'move-adoption'>,
): Result<readonly OfficeEvent[]> {
  const adoption = state.adoption.get(record);
  const missing = (id: string) => fail({ code: 'reference-missing' as const, detail: { missing: id } });
  const refused = () => fail({ code: 'transition-refused' as const, at: record, detail: { act: step.act } });
  if (!adoption) return missing(record);
  if (state.withdrawn.get(record)) return refused();
  const { verified, into, matches } = state.printing.get(record) ?? unmarked;
  const moved = ok([{ type: 'adoption-moved' as const, data: { record, step } }]);
  switch (step.act) {
    case 'verify':
      if (adoption.declaredBy === undefined) return refused();
      return verified ? ok([]) : moved;
    case 'match': {
      const item = state.item.get(step.item);
      if (!item) return missing(step.item);
      if (!adoption.sources.includes(step.unit) || !state.unit.has(step.unit)) return refused();
      return matches[step.unit] === step.item ? ok([]) : moved;
    }
    case 'merge': {
      if (!state.adoption.has(step.into)) return missing(step.into);
      if (into === step.into) return ok([]);
      // In a circle none of them would stand.
      if (!stands(state, step.into) || mainOf(state, step.into) === record) return refused();
      return moved;
    }
    case 'separate':
      return into === null ? ok([]) : moved;
    default:
      return step satisfies never;
  }
}
