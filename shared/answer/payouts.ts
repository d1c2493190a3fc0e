/** The answer to getPayouts: payees in order of unit and first item, each with the items that are paid. */
import type { Output } from '../contract/operations';
import { type Fen, printFen } from '../money';
import { type OfficeState, spanKey } from '../office/state';
import { fundOf } from '../payout/fund';
import type { Payee, PayoutLine } from '../payout/payout';
import { periodOf } from '../tally/residuals';
import type { Settlement } from '../tally/settle';
import type { Language } from '../text/terms';
import { corrected, explained } from './lines';

export function payoutsAnswer(state: OfficeState, settled: Settlement, language: Language): Output<'getPayouts'> {
  const { period, payout, rules } = settled;
  const order = new Map([...state.unit.entries()].map(([id], index) => [id, index]));
  const place = ({ unit }: Payee): number => (unit === null ? order.size : (order.get(unit) ?? order.size));
  const payees = [...payout.payees].sort((a, b) => place(a) - place(b));
  const key = spanKey(period);
  const approved = state.payouts.get(key);
  const fund = fundOf(state, period, payout.gross, rules.office);
  return {
    period: { from: period.from, to: period.to },
    code: approved?.code ?? state.payoutDrafts.get(key)?.code ?? null,
    approvedAt: approved?.time ?? null,
    fund: fund === null ? null : printFen(fund.sum),
    fundLeft: fund === null ? null : printFen(fund.left),
    tax: rules.office.tax.value,
    cycle: rules.office.payout.value,
    lines: payees.map((payee) => ({
      author: payee.author,
      unit: payee.unit === null ? null : (state.unit.get(payee.unit)?.name ?? null),
      gross: printFen(payee.gross),
      withheld: printed(payee.withheld),
      net: printed(payee.net),
      state: payee.state,
      n: payee.n ?? null,
      reason: payee.reason ?? null,
      lines: payee.lines.map((line) => paidLine(state, settled, line, language)),
    })),
    gross: printFen(payout.gross),
    withheld: printed(payout.withheld),
    net: printed(payout.net),
  };
}

function paidLine(
  state: OfficeState,
  settled: Settlement,
  { amount, credits, corrects, lines }: PayoutLine,
  language: Language,
): Output<'getPayouts'>['lines'][number]['lines'][number] {
  const parts =
    corrects === null
      ? credits.map((credit) => explained(state, settled, credit, language))
      : lines.map((line) => corrected(state, { ...line, corrects }, language));
  return {
    // The last credit of an item in a period is the adoption that its total now rests on.
    what: parts.at(-1)?.what ?? '',
    amount: printFen(amount),
    records: [...new Set(parts.flatMap(({ records }) => records))],
    rules: [...new Set(parts.flatMap(({ rules }) => rules))],
    why: [...new Set(parts.map(({ why }) => why))].join(language === 'zh' ? '；' : '; '),
    corrects: corrects === null ? null : periodOf(corrects),
  };
}

function printed(amount: Fen | null): string | null {
  return amount === null ? null : printFen(amount);
}
