/** Which columns are running totals, and which points are only a part of the period's sum? */
import { addedPoints, onlyNow, onlyRunning, onlyScore, singleMonth, spanOnly } from '../language/layout-words';
import { cumulativeWord, plain, sumWord, thisPeriodWord, wholeWord } from '../language/words';
import type { Head } from './fields';
import { outletOf } from './outlet';
import type { Profile } from './profile';
import { sumColumns } from './sums';
import type { Field } from './table';
import { namesOutlet, stem, wordOf } from './word';

/** Running totals: said so; or 总积分, 1-9月 beside a column of this period. */
export function cumulativeOf(heads: readonly Head[], fields: readonly Field[]): readonly boolean[] {
  const counted = (field: Field | undefined) =>
    field === 'submitted' ||
    field === 'adopted' ||
    field === 'points' ||
    field === 'amount' ||
    field === 'rank' ||
    field === 'rate';
  return heads.map((head, i) => {
    const field = fields[i];
    if (!counted(field)) return false;
    const path = head.path.map(plain);
    if (path.some((text) => cumulativeWord.test(text))) return true;
    if (!wholeWord.test(stem(head.path[head.path.length - 1] ?? ''))) return false;
    return heads.some(
      (other, k) =>
        k !== i &&
        fields[k] === field &&
        other.path.some((text) => thisPeriodWord.test(plain(text)) || singleMonth.test(plain(text))),
    );
  });
}

/** 1-4月 under 得分情况: the score of the year so far. */
function isRunningScore(path: readonly string[], cumulative: boolean): boolean {
  const leaf = stem(path[path.length - 1] ?? '');
  return (
    cumulative &&
    path.length > 1 &&
    (spanOnly.test(leaf) || onlyRunning.test(leaf)) &&
    path.slice(0, -1).every((text) => onlyScore.test(stem(text)))
  );
}

/** Points: the sum of the period, or one part of it? Arithmetic first, words where it is silent. */
export function partsOf(
  heads: readonly Head[],
  fields: readonly Field[],
  cumulative: readonly boolean[],
): readonly (boolean | undefined)[] {
  const all = heads.map((_, i) => i).filter((i) => fields[i] === 'points');
  const now = all.filter((i) => !cumulative[i]);
  const empty: Profile = {
    filled: 0,
    numbers: 0,
    figures: 0,
    money: 0,
    decimals: 0,
    ticks: 0,
    values: [],
    texts: [],
    constant: false,
  };
  const sums = new Set([...sumColumns(now.map((i) => heads[i]?.profile ?? empty))].map((k) => now[k]));
  const result: (boolean | undefined)[] = heads.map(() => undefined);
  const byWords = (i: number): boolean => {
    const path = heads[i]?.path ?? [];
    const leaf = stem(path[path.length - 1] ?? '');
    if (all.length === 1) return addedPoints.test(leaf) || namesOutlet(outletOf(path) ?? '');
    if (
      path.length > 1 &&
      !path.slice(0, -1).every((text) => onlyScore.test(stem(text)) || wordOf(text)?.word === 'points')
    )
      return true;
    return (
      !(onlyScore.test(leaf) || onlyRunning.test(leaf) || (path.length > 1 && onlyNow.test(leaf))) ||
      addedPoints.test(leaf)
    );
  };
  for (const i of all) result[i] = byWords(i) && !isRunningScore(heads[i]?.path ?? [], cumulative[i] === true);
  // 小计 of a group is no sum of the period where a score stands outside all groups.
  const depth = (i: number): number => heads[i]?.path.length ?? 0;
  const outer = now.some((i) => depth(i) === 1 && !result[i]);
  if (outer)
    for (const i of now) if (depth(i) > 1 && sumWord.test(plain(heads[i]?.path.at(-1) ?? ''))) result[i] = true;
  const added = (i: number): boolean => addedPoints.test(stem(heads[i]?.path.at(-1) ?? ''));
  const summing = now.filter((i) => sums.has(i) && !(outer && (depth(i) > 1 || added(i))));
  if (summing.length > 0) {
    const grand = summing.filter((i) => !result[i]);
    const whole = grand.length > 0 ? grand : summing.slice(-1);
    for (const i of now) result[i] = !whole.includes(i);
  }
  return result;
}
