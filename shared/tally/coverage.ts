/** Which typed figures count? Where items are kept for a time, what was typed for it is only compared. */
import { isLocalDate, type Period, within } from '../calendar';
import { printings } from '../office/adoption/now';
import { itemsNow } from '../office/item/now';
import { spanOrder } from '../office/month/seals';
import type { OfficeState } from '../office/state';

interface Spanned {
  readonly period: { readonly from: string; readonly to: string };
}

/** The days on which something was received or adopted, in order. */
function itemDays(state: OfficeState): readonly string[] {
  const days: string[] = [];
  for (const [, item] of itemsNow(state)) if (item.receivedOn !== null) days.push(item.receivedOn);
  for (const { adoption } of printings(state)) if (adoption.date !== null) days.push(adoption.date);
  return days.sort();
}

/** Tells whether items are kept for any day of a span. */
export function itemCoverage(state: OfficeState): (span: { readonly from: string; readonly to: string }) => boolean {
  const days = itemDays(state);
  return ({ from, to }) => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? '') < from) low = middle + 1;
      else high = middle;
    }
    const next = days[low];
    return next !== undefined && next <= to;
  };
}

/**
 * The typed figures that make up a period: the one typed for just this period where there is one, else those inside it
 * that do not overlap, the shorter first.
 */
export function figuresOf<T extends Spanned>(figures: readonly T[], period: Period): readonly T[] {
  const exact = figures.find((figure) => figure.period.from === period.from && figure.period.to === period.to);
  if (exact) return [exact];
  const inside = figures
    .filter(
      ({ period: { from, to } }) => isLocalDate(from) && isLocalDate(to) && within(from, period) && within(to, period),
    )
    .sort((a, b) => length(a) - length(b) || spanOrder(a.period, b.period));
  const chosen: T[] = [];
  for (const figure of inside) {
    if (!chosen.some((other) => other.period.from <= figure.period.to && figure.period.from <= other.period.to))
      chosen.push(figure);
  }
  return chosen.sort((a, b) => spanOrder(a.period, b.period));
}

/** Days as written compare like numbers: the order of lengths is all that is asked. */
function length({ period: { from, to } }: Spanned): number {
  const days = (date: string): number =>
    Number(date.slice(0, 4)) * 372 + Number(date.slice(5, 7)) * 31 + Number(date.slice(8));
  return days(to) - days(from);
}
