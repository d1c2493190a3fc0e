/** 稿酬发放表 of a period as it would be approved now, with the hashes from which its check code follows. */
import { isLocalDate, type Period } from '../../calendar';
import { bodyHash } from '../../log/hash';
import type { Payout } from '../../payout/payout';
import { fail, ok, type Result } from '../../result';
import { keptCredit } from '../../tally/kept-credit';
import { settle } from '../../tally/settle';
import { rulesHash } from '../month/draft';
import { overlaps, sealedIn } from '../month/seals';
import type { OfficeState, Span } from '../state';
import type { PayeeKept } from './acts';

export interface PayoutList {
  readonly payout: Payout;
  /** As they are kept once approved; their names stand apart, in `payout`. */
  readonly payees: readonly PayeeKept[];
  readonly rules: string;
  readonly results: string;
}

/** Problems: `input-invalid` (no period), `period-closed` (part of it was approved before). */
export function payoutListOf(state: OfficeState, { from, to }: Span): Result<PayoutList> {
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
  return ok({ payout, payees: keptPayees(payout), rules, results });
}

function keptPayees({ payees }: Payout): readonly PayeeKept[] {
  return payees.map(
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
}
