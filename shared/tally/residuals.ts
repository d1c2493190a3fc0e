/** 更正: what a sealed period gave, and what the records and rules would give for it now. Sealed lines + residuals = the total, always. */
import { isLocalDate, type Period } from '../calendar';
import type { Correction, KeptLine } from '../office/month/acts';
import { type Book, bookOf, covers, firstOpenAfter, sealedIn, standingSeals } from '../office/month/seals';
import { type OfficeState, type Span, spanKey } from '../office/state';
import { fresh } from './fresh';
import { boardLines, difference } from './kept-lines';

/** What a sealed period has given so far: its own lines, and what later periods of its book carry for it. */
function givenFor(state: OfficeState, sealed: Span): readonly KeptLine[] {
  const key = spanKey(sealed);
  const own = state.sealParts.get(key)?.lines ?? [];
  const carried = standingSeals(state).flatMap(({ period, corrections }) =>
    bookOf(period) === bookOf(sealed) ? corrections.filter(({ corrects }) => spanKey(corrects) === key) : [],
  );
  return [...own, ...carried.map(plain)];
}

/** What a sealed period still owes, or has given too much, that no later one carries yet. */
export function residualsOf(state: OfficeState, sealed: Span): readonly Correction[] {
  const { tallies, credits, scores } = fresh(state, periodOf(sealed));
  const now = boardLines(credits, scores, tallies, sealed.to);
  return difference(now, givenFor(state, sealed)).map((line) => ({ ...line, corrects: sealed }));
}

/** The sealed periods of a book whose corrections a period carries: it holds the first open day behind them. */
export function carriedBy(state: OfficeState, book: Book, period: Span): readonly Span[] {
  const sealed = sealedIn(state, book);
  return sealed.filter((span) => covers(period, firstOpenAfter(sealed, span)));
}

/** A month's ranking carries nothing: what corrects a month counts in its quarter and year, or in the next open ones. */
export function boardCorrections(state: OfficeState, period: Period): readonly Correction[] {
  const book = bookOf(period);
  return book === 'month' ? [] : carriedBy(state, book, period).flatMap((span) => residualsOf(state, span));
}

export function periodOf({ from, to }: Span): Period {
  if (!isLocalDate(from) || !isLocalDate(to)) throw new TypeError('a sealed period of no days');
  return { from, to };
}

function plain({ corrects: _, ...line }: Correction): KeptLine {
  return line;
}
