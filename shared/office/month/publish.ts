/** 通报 goes out, or a sealed period is opened again: the one rules out the other. */
import { fail, ok, type Result } from '../../result';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import { type OfficeState, spanKey } from '../state';
import { bookOf, overlaps, standingSeals } from './seals';

export function decideCircular(
  state: OfficeState,
  { period, number, on, personal }: CommandOf<'issue-circular'>,
): Result<readonly OfficeEvent[]> {
  const seal = state.seals.get(spanKey(period));
  if (!seal?.stands) return fail({ code: 'period-open' });
  if (seal.circular) return ok([]);
  const data = { period, number, ...(on === undefined ? {} : { on }) };
  return ok([{ type: 'circular-issued', data, ...(personal ? { private: personal } : {}) }]);
}

export function decideReopen(
  state: OfficeState,
  { period, personal }: CommandOf<'reopen'>,
): Result<readonly OfficeEvent[]> {
  const seal = state.seals.get(spanKey(period));
  if (!seal?.stands) return fail({ code: 'period-open' });
  const why = seal.circular ? 'circular' : keeper(state, period);
  if (why) return fail({ code: 'reopen-refused', detail: { why } });
  return ok([{ type: 'reopened', data: { period }, private: personal }]);
}

/** What rests on the seal: an approved payout, a longer sealed period around it, a later one of its length. */
function keeper(state: OfficeState, period: { readonly from: string; readonly to: string }): string | null {
  if ([...state.payouts.values()].some((payout) => overlaps(payout.period, period))) return 'payout';
  const key = spanKey(period);
  const book = bookOf(period);
  for (const seal of standingSeals(state)) {
    if (spanKey(seal.period) === key) continue;
    // A month carries nothing of another month; of longer periods the later one rests on the one before it.
    if (book !== 'month' && bookOf(seal.period) === book && seal.period.from > period.from) return 'later';
    if (bookOf(seal.period) !== book && seal.period.from <= period.from && period.to <= seal.period.to) return 'longer';
  }
  return null;
}
