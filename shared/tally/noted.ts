/** Which corrections of earlier months does a month's circular show? Those that no circular between has shown: each is printed once. */
import type { Correction } from '../office/month/acts';
import { bookOf, spanOrder, standingSeals } from '../office/month/seals';
import { type OfficeState, type Span, spanKey } from '../office/state';
import { difference } from './kept-lines';
import { residualsOf } from './residuals';

/** A month's ranking carries nothing of another month; its circular only says what was found since. */
export function notedCorrections(state: OfficeState, period: Span): readonly Correction[] {
  const seal = state.seals.get(spanKey(period));
  if (seal?.stands) return seal.noted ?? [];
  if (bookOf(period) !== 'month') return [];
  const months = standingSeals(state)
    .filter((other) => bookOf(other.period) === 'month')
    .sort((a, b) => spanOrder(a.period, b.period));
  return months
    .filter((other) => other.period.to < period.from)
    .flatMap(({ period: corrects }) => {
      const key = spanKey(corrects);
      const shown = months.flatMap(({ noted = [] }) => noted.filter((line) => spanKey(line.corrects) === key));
      return difference(residualsOf(state, corrects).map(plain), shown.map(plain)).map((line) => ({
        ...line,
        corrects,
      }));
    });
}

const plain = ({ corrects: _, ...line }: Correction) => line;
