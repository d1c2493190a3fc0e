/** How does a text reach a cell of Excel as text, whatever it looks like? */

import { plainWords } from '../../shared/language/cell-words';

/** What a cell of Excel holds at most. */
export const longestText = 32_767;

/**
 * The text as Range.values must be given it. A leading apostrophe makes Excel keep what follows as it stands; it is not part of
 * the cell's value. Without it Excel would compute `=…`, `＋…`, `@…`, and turn 1-5, 3月5日, 5% and TRUE into something else.
 * Only words that begin with a Han character and hold no digit or numeral go without: those are never read as anything.
 */
export function asText(text: string): string {
  if (text === '') return '';
  return plainWords.test(text) ? text : `'${text}`;
}
