/** Which periods are sealed, and which day is the first open one behind a sealed one? */

import { addDays, dayNumber, isLocalDate } from '../../calendar';
import { textOrder } from '../../text-order';
import type { OfficeState, Seal, Span } from '../state';

/** Periods of one length are sealed beside each other: a month and its quarter are two books. */
export type Book = 'month' | 'quarter' | 'half-year' | 'year' | 'payout';

/** By length, so that months that close on the 28th and school years have their book too. */
export function bookOf(period: Span): Exclude<Book, 'payout'> {
  const days =
    isLocalDate(period.from) && isLocalDate(period.to) ? dayNumber(period.to) - dayNumber(period.from) + 1 : 0;
  if (days <= 45) return 'month';
  if (days <= 100) return 'quarter';
  return days <= 190 ? 'half-year' : 'year';
}

export function standingSeals(state: OfficeState): readonly Seal[] {
  return [...state.seals.values()].filter(({ stands }) => stands);
}

/** What is sealed in a book, oldest first: seals, or approved payouts. */
export function sealedIn(state: OfficeState, book: Book): readonly Span[] {
  const spans =
    book === 'payout'
      ? [...state.payouts.values()].map(({ period }) => period)
      : standingSeals(state).flatMap(({ period }) => (bookOf(period) === book ? [period] : []));
  return spans.sort(spanOrder);
}

/** For `sort`: by the first day, of equal ones the shorter first. */
export const spanOrder = (a: Span, b: Span): number => textOrder(a.from, b.from) || textOrder(a.to, b.to);

export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function covers({ from, to }: Span, day: string): boolean {
  return from <= day && day <= to;
}

/** The day behind a sealed period, and behind those that follow it without a gap. */
export function firstOpenAfter(spans: readonly Span[], sealed: Span): string {
  let day = after(sealed);
  for (let next = spans.find((span) => covers(span, day)); next; next = spans.find((span) => covers(span, day))) {
    day = after(next);
  }
  return day;
}

/** The sealed period in which a day lies: its month where that is sealed, else the shortest that is. */
export function sealOf(state: OfficeState, day: string): Seal | undefined {
  return standingSeals(state)
    .filter(({ period }) => covers(period, day))
    .sort((a, b) => length(a.period) - length(b.period))[0];
}

/** The first day at or behind a day that lies in no sealed period. */
export function openDay(state: OfficeState, day: string): string {
  const seal = sealOf(state, day);
  return seal ? openDay(state, after(seal.period)) : day;
}

function after({ to }: Span): string {
  if (!isLocalDate(to)) throw new TypeError('a sealed period ends on no day');
  return addDays(to, 1);
}

function length({ from, to }: Span): number {
  return isLocalDate(from) && isLocalDate(to) ? dayNumber(to) - dayNumber(from) : 0;
}
