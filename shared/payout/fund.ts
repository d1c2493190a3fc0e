/** 奖励资金: what is set aside for a payout's span, and what would be left of it? The figure only warns. */
import { addMonths, monthOf, monthSpan, monthsOf, type Period } from '../calendar';
import { type Fen, fen } from '../money';
import { overlaps, sealedIn } from '../office/month/seals';
import { type OfficeState, spanKey } from '../office/state';
import type { OfficePolicy } from '../rule/policy';

const lengths = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** Null where the settings state no sum. @param gross of the payout itself, approved or not */
export function fundOf(
  state: OfficeState,
  period: Period,
  gross: Fen,
  { fund }: OfficePolicy,
): { readonly sum: Fen; readonly left: Fen } | null {
  const stated = fund?.value;
  if (!stated) return null;
  const span = spanOf(period, lengths[stated.per]);
  const sum = fen(stated.amount * (monthsOf(span).length / lengths[stated.per]));
  // A payout belongs to the span in which it begins, so that none is taken off twice.
  const others = sealedIn(state, 'payout').filter(
    (paid) => paid.from >= span.from && paid.from <= span.to && !overlaps(paid, period),
  );
  const spent = others.reduce((total, paid) => total + (state.payouts.get(spanKey(paid))?.gross ?? 0), 0);
  return { sum, left: fen(sum - spent - gross) };
}

/** The whole spans of so many months, counted from January, in which the period lies. */
function spanOf({ from, to }: Period, length: number): Period {
  const first = startOf(from, length);
  return monthSpan(first, addMonths(startOf(to, length), length - 1));
}

function startOf(day: Period['from'], length: number) {
  const month = monthOf(day);
  return addMonths(month, -((Number(month.slice(5)) - 1) % length));
}
