/** How alike are two titles? An outlet cuts, adds and rewords; width, script, marks and the county's own names are passed over. */
import { compact } from '../language/normalise';
import { inSimplified } from '../language/words';

/** Letters, digits and Chinese characters of the title, in one width and script. */
export function titleKey(title: string): string {
  return inSimplified(compact(title))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export interface TitleMark {
  readonly key: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Made once of each title, so that many can be compared. */
export function titleMark(title: string): TitleMark {
  const key = titleKey(title);
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < key.length; index += 1) {
    const pair = key.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { key, pairs, count: Math.max(0, key.length - 1) };
}

/**
 * 0 for nothing in common, 1 for the same key. Shared pairs of neighbours, against both titles together or, a little
 * less, against the shorter one, as a headline may have lost half of its words.
 */
export function likeness(a: TitleMark, b: TitleMark): number {
  if (a.key === '' || b.key === '') return 0;
  if (a.key === b.key) return 1;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  const both = a.count + b.count;
  const shorter = Math.min(a.count, b.count);
  if (both === 0) return 0;
  const whole = (2 * shared) / both;
  // A handful of characters is contained in many titles.
  const part = shorter >= 5 ? (0.9 * shared) / shorter : 0;
  return Math.min(0.99, Math.max(whole, part));
}
