/** The payout of a period: as it was approved, or from the records, with what earlier payouts gave too little or too much. */

import type { Period } from '../calendar';
import { fen } from '../money';
import { payeeKey } from '../office/payout/remember';
import { type KeptPayee, type OfficeState, type Span, spanKey } from '../office/state';
import type { OfficePolicy } from '../rule/policy';
import { type Fresh, fresh } from '../tally/fresh';
import { creditKept } from '../tally/kept-credit';
import { difference } from '../tally/kept-lines';
import { carriedBy, periodOf } from '../tally/residuals';
import { textOrder } from '../text-order';
import { type PaidCorrection, type PaidLine, type Payee, type Payout, paidLines, payout, totalled } from './payout';
import { personOfRoster } from './person-of';

export function payoutOf(state: OfficeState, period: Period, now: Fresh, policy: OfficePolicy): Payout {
  const approved = state.payouts.get(spanKey(period));
  if (!approved) return payout(now, policy, personOfRoster(state), payoutCorrections(state, period));
  return totalled(keptPayees(state, period).map(payee), approved.withheld !== null);
}

/** The lines of an approved payout, in their order. */
export function keptPayees(state: OfficeState, period: Span): readonly KeptPayee[] {
  const { lines = 0 } = state.payouts.get(spanKey(period)) ?? {};
  return Array.from({ length: lines }, (_, index) => state.payees.get(payeeKey(period, index + 1))).filter(
    (kept) => kept !== undefined,
  );
}

function payee({ n, author, unit, gross, withheld, net, parts, state, reason }: KeptPayee): Payee {
  return {
    author,
    unit,
    gross: fen(gross),
    withheld: withheld === null ? null : fen(withheld),
    net: net === null ? null : fen(net),
    lines: parts.map(({ item, corrects, amount, lines, credits }) => ({
      item,
      corrects,
      amount: fen(amount),
      lines,
      credits: credits.map(creditKept),
    })),
    state,
    n,
    reason,
  };
}

/** What approved payouts still owe, or have paid too much, that none carries yet: each is carried once. */
function payoutCorrections(state: OfficeState, period: Span): readonly PaidCorrection[] {
  return carriedBy(state, 'payout', period).flatMap((span) => paidResiduals(state, span));
}

function paidResiduals(state: OfficeState, approved: Span): readonly PaidCorrection[] {
  const now = fresh(state, periodOf(approved)).credits.flatMap(paidLines);
  const given = paidFor(state, approved);
  const authors = [...new Set([...now, ...given].map(({ author }) => author))].sort((a, b) =>
    textOrder(a ?? '', b ?? ''),
  );
  return authors.flatMap((author) => {
    const of = (lines: readonly PaidLine[]) => lines.flatMap((paid) => (paid.author === author ? [paid.line] : []));
    return difference(of(now), of(given)).map((line) => ({ author, line, corrects: approved }));
  });
}

/** What was approved for a period: in its own payout, and in later ones that corrected it. */
function paidFor(state: OfficeState, approved: Span): readonly PaidLine[] {
  const key = spanKey(approved);
  return [...state.payouts.values()].flatMap(({ period }) =>
    keptPayees(state, period).flatMap(({ author, parts }) =>
      parts.flatMap(({ corrects, lines }) =>
        (corrects === null ? spanKey(period) : spanKey(corrects)) === key
          ? lines.map((line) => ({ author, line }))
          : [],
      ),
    ),
  );
}
