/**
 * How is a title broken into lines? By meaning, never within a word, a date or a number, in lines that stand as a trapezoid or a
 * rhombus (GB/T 9704-2012, 7.3.1): about equally long, and none of a lone word.
 */
import { titleWords } from '../shared/text/title-words';
import { size, textWidth } from './layout';

/** Full-width characters of 二号 in a line. */
const most = Math.floor(textWidth / (size.title * 10));
const longest = 3;

export function titleLines(text: string): readonly string[] {
  const count = Math.ceil(widthOf(text) / most);
  if (count < 2 || count > longest || text.includes('\n')) return text.split('\n');
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  // A title that leaves no room to choose takes one line more.
  const found = [count, count + 1].flatMap((lines) => divisions(words, lines))[0];
  return found ?? [text];
}

/** Ways to break into so many lines, the best first. */
function divisions(words: readonly string[], count: number): readonly (readonly string[])[] {
  const found: { readonly lines: readonly string[]; readonly cost: number }[] = [];
  const go = (from: number, lines: readonly string[], cost: number): void => {
    if (lines.length === count - 1) {
      const all = [...lines, words.slice(from).join('')];
      const widths = all.map(widthOf);
      if (Math.max(...widths) <= most) found.push({ lines: all, cost: cost + shape(widths) });
      return;
    }
    for (let at = from + 1; at < words.length; at += 1) {
      const more = breakCost(words[at - 1] ?? '', words[at] ?? '');
      if (more !== null) go(at, [...lines, words.slice(from, at).join('')], cost + more);
    }
  };
  go(0, [], 0);
  return found.sort((one, other) => one.cost - other.cost).map(({ lines }) => lines);
}

/** Null where a line must not end. */
function breakCost(before: string, after: string): number | null {
  const { joining, leaning, leading, year } = titleWords;
  const is = (words: readonly string[], word: string): boolean => words.includes(word);
  const number = (word: string): boolean => /^\d/.test(word);
  if (is(leaning, after) || is(leading, before) || is(joining, before) || number(before)) return null;
  if (before === year && !is(joining, after)) return null;
  if (is(joining, after)) return 0;
  // Two characters alone are mostly one word that the dictionary does not know.
  return before.length === 1 && after.length === 1 ? null : 4;
}

/** An hourglass is worse than lines of unequal length. */
function shape(widths: readonly number[]): number {
  const [first = 0, middle = 0, last] = widths;
  const hourglass = last !== undefined && middle < first && middle < last ? most : 0;
  return Math.max(...widths) - Math.min(...widths) + hourglass;
}

/** Letters and digits are half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 0.5 : 1), 0);
