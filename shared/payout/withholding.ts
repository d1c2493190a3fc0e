/** 代扣个税: what is withheld from each line of one payment, where a person's fees are taxed together (rules.md: merged by author). */
import { keyOf } from '../language/normalise';
import { type Fen, fen, splitByWeight } from '../money';
import { groupBy } from '../tally/group-by';
import { type TaxKind, withheld } from './tax';

export interface TaxedLine {
  readonly author: string | null;
  readonly unit: string | null;
  readonly gross: Fen;
}

/** The roster's id of who writes under this name for this unit; null where the roster does not decide it. */
export type PersonOf = (author: string, unit: string | null) => string | null;

export interface Withholding {
  /** Of each line, in their order. */
  readonly amounts: readonly Fen[];
  /** Lines of one name, by place, of which it is open whether they are one person's, where that changes the sum. */
  readonly unclear: readonly (readonly number[])[];
}

/**
 * An allowance is given once a person and payment, so that lines of one person under two units share one tax, in
 * proportion to what each pays out; the odd fen stands with the largest. A line that takes money back only makes the
 * whole smaller. Names that the roster does not decide are taxed line by line.
 */
export function withholding(lines: readonly TaxedLine[], kind: TaxKind, personOf: PersonOf): Withholding {
  const amounts = lines.map(({ gross }) => withheld(gross, kind));
  const unclear: (readonly number[])[] = [];
  const named = groupBy(lines.keys(), (place) => {
    const author = lines[place]?.author ?? null;
    return author === null ? null : keyOf(author);
  });
  for (const places of named.values()) {
    if (places.length < 2) continue;
    const of = (chosen: readonly number[]): readonly TaxedLine[] => chosen.flatMap((place) => lines[place] ?? []);
    const person = (place: number): string | null => {
      const { author = null, unit = null } = lines[place] ?? {};
      return author === null ? null : personOf(author, unit);
    };
    for (const own of groupBy(places, person).values()) {
      if (own.length < 2) continue;
      const shares = shared(of(own), kind);
      own.forEach((place, index) => {
        amounts[place] = shares[index] ?? fen(0);
      });
    }
    if (places.every((place) => person(place) !== null)) continue;
    const apart = places.reduce((total, place) => total + (amounts[place] ?? 0), 0);
    if (togetherOf(of(places), kind) !== apart) unclear.push(places);
  }
  return { amounts, unclear };
}

function togetherOf(lines: readonly TaxedLine[], kind: TaxKind): Fen {
  return withheld(fen(lines.reduce((total, { gross }) => total + gross, 0)), kind);
}

function shared(lines: readonly TaxedLine[], kind: TaxKind): readonly Fen[] {
  const amounts = lines.map(() => fen(0));
  const paying = lines
    .map(({ gross }, place) => ({ gross, place }))
    .filter(({ gross }) => gross > 0)
    .sort((a, b) => b.gross - a.gross || a.place - b.place);
  if (paying.length === 0) return amounts;
  const weights = paying.map(({ gross }) => gross);
  splitByWeight(togetherOf(lines, kind), weights).forEach((share, index) => {
    const { place } = paying[index] ?? {};
    if (place !== undefined) amounts[place] = share;
  });
  return amounts;
}
