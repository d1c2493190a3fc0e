/** 稿酬发放: the list is drafted, approved as it was checked, and then paid line by line. */
import { isLocalDate, type Period } from '../../calendar';
import { bodyHash } from '../../log/hash';
import type { Payout } from '../../payout/payout';
import { fail, ok, type Result } from '../../result';
import { keptCredit } from '../../tally/kept-credit';
import { settle } from '../../tally/settle';
import type { CommandOf } from '../commands';
import type { OfficeEvent } from '../events';
import { codeOf } from '../month/check-code';
import { rulesHash } from '../month/draft';
import { packed } from '../month/packed';
import { overlaps, sealedIn } from '../month/seals';
import { type OfficeState, positionOf, type Span, spanKey } from '../state';
import { type PayeeKept, paymentTransitions } from './acts';
import { payeeKey } from './remember';

interface Listed {
  readonly payout: Payout;
  readonly rules: string;
  readonly results: string;
}

export function decidePayoutDraft(
  state: OfficeState,
  { period: span }: CommandOf<'prepare-payout'>,
): Result<readonly OfficeEvent[]> {
  const listed = listOf(state, span);
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
  const listed = listOf(state, span);
  if (!listed.ok) return listed;
  const checked = state.payoutDrafts.get(spanKey(span));
  if (!checked) return fail({ code: 'draft-missing' });
  const { payout, rules, results } = listed.value;
  if (checked.code !== code || checked.results !== results || checked.rules !== rules) {
    return fail({ code: 'draft-changed', detail: { checked: checked.code } });
  }
  const { payees, gross, withheld, net } = payout;
  const kept = payees.map(
    (payee, index): PayeeKept => ({
      n: index + 1,
      unit: payee.unit,
      gross: payee.gross,
      withheld: payee.withheld,
      net: payee.net,
      parts: payee.lines.map(({ item, corrects, amount, lines, credits }) => ({
        item,
        corrects: corrects && { ...corrects },
        amount,
        lines: [...lines],
        credits: credits.map(keptCredit),
      })),
    }),
  );
  return ok([
    ...packed(kept).map(
      (piece): OfficeEvent => ({
        type: 'payees-kept',
        data: { period: span, payees: piece },
        private: { authors: Object.fromEntries(piece.map(({ n }) => [n, payees[n - 1]?.author ?? null])) },
      }),
    ),
    {
      type: 'payout-approved',
      data: { period: span, code, at: checked.at, results, lines: payees.length, gross, withheld, net },
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

/** The list of a period of which no part was approved before. */
function listOf(state: OfficeState, { from, to }: Span): Result<Listed> {
  if (!isLocalDate(from) || !isLocalDate(to) || from > to) return fail({ code: 'input-invalid', at: 'period' });
  const period: Period = { from, to };
  const approved = sealedIn(state, 'payout').find((span) => overlaps(span, period));
  if (approved) return fail({ code: 'period-closed', detail: { from: approved.from, to: approved.to } });
  const { payout, rulesOf } = settle(state, period);
  const rules = rulesHash({ rulesOf });
  const results = bodyHash(
    payout.payees.map(({ author, unit, gross, withheld, net, lines }) => [
      author,
      unit,
      gross,
      withheld,
      net,
      lines.map(({ lines }) => lines),
    ]),
  );
  return ok({ payout, rules, results });
}
