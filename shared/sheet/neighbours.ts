/** What do the group above and the columns beside lend to a column whose own header only counts or names? */
import { among, comparedGroup, headedYear, pointsAtEnd, worthEach } from '../language/layout-words';
import { cumulativeWord, plain, pointsMeasure, type Word } from '../language/words';
import type { Head } from './fields';
import { isSumOf } from './sums';
import { namesGenre, stem, wordOf } from './word';

export const measures = new Set<Word>(['submitted', 'adopted', 'points', 'quota', 'amount', 'rate']);

/** The field that a parent's words lend to a leaf that names only an outlet, a kind of piece, or counting. */
export function lent(path: readonly string[]): Word | undefined {
  for (let i = path.length - 2; i >= 0; i--) {
    const text = path[i] ?? '';
    if (pointsAtEnd.test(text) && pointsMeasure.test(plain(text)) && wordOf(text)?.word !== 'quota') return 'points';
    const word = wordOf(text)?.word;
    if (word && measures.has(word)) return word;
  }
  return undefined;
}

const groupOf = (head: Head | undefined): string => (head?.path ?? []).slice(0, -1).join('/');

/** 其中：约稿 is a share of what the nearest column before it without 其中 counts. */
export function wholeBefore(heads: readonly Head[], at: number): Word | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const head = heads[i];
    if (!head || among.test(plain(head.path[head.path.length - 1] ?? ''))) continue;
    return head.word === 'submitted' || head.word === 'adopted' || head.word === 'points' || head.word === 'amount'
      ? head.word
      : undefined;
  }
  return undefined;
}

/** 累计条数 goes on counting what the column before it in the same group counts. */
export function countedBeside(heads: readonly Head[], at: number): Word | undefined {
  const leaf = heads[at]?.path.slice(-1)[0] ?? '';
  const before = heads[at - 1];
  if (!cumulativeWord.test(plain(leaf)) || groupOf(before) !== groupOf(heads[at])) return undefined;
  return before?.word === 'submitted' || before?.word === 'adopted' || before?.word === 'points'
    ? before.word
    : undefined;
}

/** 上报 beside 约稿 and 普发 under 市本级采用: what was adopted there, not what was submitted. */
export function isKindOfPiece(heads: readonly Head[], at: number): boolean {
  const path = heads[at]?.path ?? [];
  const leaf = path[path.length - 1] ?? '';
  if (path.length < 2 || !namesGenre(leaf) || lent(path) !== 'adopted') return false;
  const siblings = heads.filter((h, i) => i !== at && groupOf(h) === groupOf(heads[at]));
  return siblings.length > 0 && siblings.every((h) => h.word !== 'adopted' && h.word !== 'submitted');
}

/** 增减, or last year's figures beside this year's: held against the period, no figure of it. */
export function compared(heads: readonly Head[], path: readonly string[]): boolean {
  const [group = ''] = path;
  if (path.length < 2) return false;
  if (comparedGroup.test(stem(group))) return true;
  const yearOf = (text = ''): number => Number(headedYear.exec(plain(text))?.[1] ?? 0);
  const years = heads.flatMap((head) => (head.path.length > 1 ? [yearOf(head.path[0])] : []));
  return yearOf(group) > 0 && yearOf(group) < Math.max(...years);
}

/** Do the columns that say what a piece is worth hold the points already: do they add up to the score? */
export function addsUp(heads: readonly Head[]): boolean {
  const worth = heads.filter((head) => head.path.some((text) => worthEach.test(plain(text))));
  return heads.some(
    (head) =>
      (head.word === 'points' || head.word === 'sum') &&
      !worth.includes(head) &&
      isSumOf(
        head.profile,
        worth.map((one) => one.profile),
      ),
  );
}
