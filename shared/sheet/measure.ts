/** What does a figure's column count? One answer for reading a tally and for filling it. */
import { adoptionCountWords, countedWords } from '../language/ledger-words';
import { normalise } from '../language/normalise';
import { sumWord } from '../language/words';
import type { Meaning } from './table';

/** submitted 上报 · counted 有效 · items 条 · adoptions 条次, of one outlet where the column names one. */
export type Measure = 'submitted' | 'counted' | 'items' | 'adoptions';

/**
 * Null where the column holds no count of this period.
 * @param siblings all columns of the table: a sum over columns of outlets counts adoptions, whatever it is called.
 */
export function measureOf(meaning: Meaning, siblings: readonly Meaning[]): Measure | null {
  if (meaning.cumulative === true) return null;
  const leaf = normalise(meaning.path.at(-1) ?? '');
  if (meaning.field === 'submitted' || (meaning.field === 'other' && countedWords.test(leaf))) {
    return countedWords.test(leaf) ? 'counted' : 'submitted';
  }
  if (meaning.field !== 'adopted') return null;
  const adoptions = meaning.outlet !== undefined || adoptionCountWords.test(leaf) || isOutletSum(meaning, siblings);
  return adoptions ? 'adoptions' : 'items';
}

function isOutletSum({ path }: Meaning, siblings: readonly Meaning[]): boolean {
  const group = path.length > 1 ? path[0] : undefined;
  const inGroup = (other: Meaning): boolean =>
    other.outlet !== undefined && other.path.length > 1 && other.path[0] === group;
  return sumWord.test(path.at(-1) ?? '') && siblings.some(inGroup);
}
