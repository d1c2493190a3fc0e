/** 稿酬发放: the list is drafted, approved as it was checked, and then paid line by line. */
import { bodyHash } from '../../log/hash';
import { fail, ok, type Result } from '../../result';
import { version } from '../../version';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import { codeOf } from '../month/check-code';
import { packed } from '../month/packed';
import { type OfficeState, positionOf, spanKey } from '../state';
import { paymentTransitions } from './acts';
import { payoutListOf } from './list';
import { payeeKey } from './remember';

export function decidePayoutDraft(
  state: OfficeState,
  { period: span }: CommandOf<'prepare-payout'>,
): Result<readonly OfficeEvent[]> {
  const listed = payoutListOf(state, span);
  if (!listed.ok) return listed;
  const { payout, rules, results } = listed.value;
  const known = state.payoutDrafts.get(spanKey(span));
  if (known && known.results === results && known.rules === rules) return ok([]);
  const at = positionOf(state);
  const code = codeOf(bodyHash([at, rules, results]));
  return ok([{ type: 'payout-prepared', data: { period: span, code, at, rules, results, gross: payout.gross } }]);
}

export function decidePayout(
  state: OfficeState,
  { period: span, code }: CommandOf<'approve-payout'>,
): Result<readonly OfficeEvent[]> {
  const listed = payoutListOf(state, span);
  if (!listed.ok) return listed;
  const checked = state.payoutDrafts.get(spanKey(span));
  if (!checked) return fail({ code: 'draft-missing' });
  const { payout, payees, rules, results } = listed.value;
  if (checked.code !== code || checked.results !== results || checked.rules !== rules) {
    return fail({ code: 'draft-changed', detail: { checked: checked.code } });
  }
  const { gross, withheld, net } = payout;
  return ok([
    ...packed(payees).map(
      (piece): OfficeEvent => ({
        type: 'payees-kept',
        data: { period: span, payees: piece },
        private: { authors: Object.fromEntries(piece.map(({ n }) => [n, payout.payees[n - 1]?.author ?? null])) },
      }),
    ),
    {
      type: 'payout-approved',
      data: {
        period: span,
        code,
        at: checked.at,
        results,
        lines: payees.length,
        gross,
        withheld,
        net,
        engine: version,
      },
    },
  ]);
}

export function decidePayment(
  state: OfficeState,
  { period, n, to, personal }: CommandOf<'move-payment'>,
): Result<readonly OfficeEvent[]> {
  const payee = state.payees.get(payeeKey(period, n));
  if (!payee) return fail({ code: 'not-found', detail: { n } });
  if (payee.state === to) return ok([]);
  if (!paymentTransitions[payee.state].includes(to)) {
    return fail({ code: 'transition-refused', detail: { from: payee.state, to } });
  }
  if (to === 'returned' && personal.reason === undefined) return fail({ code: 'input-invalid', at: 'reason' });
  const part = Object.keys(personal).length === 0 ? {} : { private: personal };
  return ok([{ type: 'payment-moved', data: { period, n, to }, ...part }]);
}
