/** What does a figure's column count? One answer for reading a tally and for filling it. */
import { normalise } from '../language/normalise';
import type { Meaning } from './table';

/** submitted 上报 · counted 有效 · items 条 · adoptions 条次, of one outlet where the column names one. */
export type Measure = 'submitted' | 'counted' | 'items' | 'adoptions';

const countedWords = /有效|合格|计分|经审/;
const adoptionCountWords = /[条篇件]次|次数/;

/** Null where the column holds no count of this period. */
export function measureOf(meaning: Meaning): Measure | null {
  if (meaning.cumulative === true) return null;
  const leaf = normalise(meaning.path.at(-1) ?? '');
  if (meaning.field === 'submitted' || (meaning.field === 'other' && countedWords.test(leaf))) {
    return countedWords.test(leaf) ? 'counted' : 'submitted';
  }
  if (meaning.field !== 'adopted') return null;
  return meaning.outlet !== undefined || adoptionCountWords.test(leaf) ? 'adoptions' : 'items';
}
