/** Figures added or taken off by a person's word, as lines like any other. */
import { isLocalDate, type Period, within } from '../calendar';
import type { OfficeState } from '../office/state';
import type { Credit } from '../rule/result';

export function adjustmentCredits(state: OfficeState, period: Period): readonly Credit[] {
  const credits: Credit[] = [];
  for (const [id, { unit, scale, amount, date: said, personal }] of state.adjustment.entries()) {
    const date = state.late.get(id)?.countsOn ?? said;
    if (state.withdrawn.get(id) || !isLocalDate(date) || !within(date, period)) continue;
    const person = scale === 'money' ? (personal?.person ?? null) : null;
    credits.push({
      scale,
      amount,
      unit,
      person,
      item: null,
      adoption: null,
      count: id,
      authors: [],
      date,
      what: 'event',
      rules: [],
      factors: [{ op: 'decided', rule: null, amount }],
      assumed: [],
    });
  }
  return credits;
}
