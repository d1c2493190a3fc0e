/** What a step leaves behind with its adoption. */
import type { EventOf } from '../events';
import type { OfficeState } from '../state';
import { unmarked } from './acts';

export function rememberAdoption(state: OfficeState, { data: { record, step } }: EventOf<'adoption-moved'>): void {
  const before = state.printing.get(record) ?? unmarked;
  switch (step.act) {
    case 'verify':
      state.printing.set(record, { ...before, verified: true });
      return;
    case 'match':
      state.printing.set(record, { ...before, matches: { ...before.matches, [step.unit]: step.item } });
      return;
    case 'merge':
      // Who merges it has seen that it is the same printing.
      state.printing.set(record, { ...before, verified: true, into: step.into });
      return;
    case 'separate':
      state.printing.set(record, { ...before, into: null });
      return;
    default:
      step satisfies never;
  }
}
