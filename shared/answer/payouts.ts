/** The answer to getPayouts: payees in order of unit and first item, each with the items that are paid. */
import type { Output } from '../contract/operations';
import { type Fen, printFen } from '../money';
import type { OfficeState } from '../office/state';
import type { Payee } from '../payout/payout';
import type { Settlement } from '../tally/settle';
import type { Language } from '../text/terms';
import { explained } from './lines';

export function payoutsAnswer(state: OfficeState, settled: Settlement, language: Language): Output<'getPayouts'> {
  const { period, payout } = settled;
  const order = new Map([...state.unit.entries()].map(([id], index) => [id, index]));
  const place = ({ unit }: Payee): number => (unit === null ? order.size : (order.get(unit) ?? order.size));
  const payees = [...payout.payees].sort((a, b) => place(a) - place(b));
  return {
    period: { from: period.from, to: period.to },
    fund: null,
    lines: payees.map((payee) => ({
      author: payee.author,
      unit: payee.unit === null ? null : (state.unit.get(payee.unit)?.name ?? null),
      gross: printFen(payee.gross),
      withheld: printed(payee.withheld),
      net: printed(payee.net),
      lines: payee.lines.map(({ amount, credits }) => {
        const parts = credits.map((credit) => explained(state, settled.rules, credit, language));
        return {
          // The last credit of an item in a period is the adoption that its total now rests on.
          what: parts.at(-1)?.what ?? '',
          amount: printFen(amount),
          records: [...new Set(parts.flatMap(({ records }) => records))],
          rules: [...new Set(parts.flatMap(({ rules }) => rules))],
          why: parts.map(({ why }) => why).join(language === 'zh' ? '；' : '; '),
        };
      }),
    })),
    gross: printFen(payout.gross),
    withheld: printed(payout.withheld),
    net: printed(payout.net),
  };
}

function printed(amount: Fen | null): string | null {
  return amount === null ? null : printFen(amount);
}
