/** What do the cells of a column look like, judged by a sample of the records? */
import { countedFigure, moneyText, tick } from '../language/layout-words';
import { isNought } from '../language/number';
import { isFigure } from './header-score';
import { textOf, type View } from './view';

export interface Profile {
  /** Filled cells of the sample. */
  readonly filled: number;
  /** Shares of the filled cells. */
  readonly numbers: number;
  /** Numbers, ranges, percentages, quotas as typed. */
  readonly figures: number;
  readonly money: number;
  readonly decimals: number;
  /** √: taken here. */
  readonly ticks: number;
  /** Sample rows' values as numbers; blank is 0, text that is no number NaN. */
  readonly values: readonly number[];
  readonly texts: readonly string[];
  /** Every filled cell says the same. */
  readonly constant: boolean;
}

const sampleSize = 60;

export function sampleOf(rows: readonly number[]): readonly number[] {
  if (rows.length <= sampleSize) return rows;
  const step = rows.length / sampleSize;
  return Array.from({ length: sampleSize }, (_, i) => rows[Math.floor(i * step)] ?? 0);
}

/** As a plain number: full-width digits and separators read, percent as its hundredth; NaN where it is none. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value === null || value === undefined) return 0;
  const text = String(value).normalize('NFKC').replace(/[\s,]/g, '');
  if (isNought(text)) return 0;
  const found = countedFigure.exec(text);
  return found ? Number(found[1]) / (found[2] ? 100 : 1) : Number.NaN;
}

export function profileOf(view: View, col: number, sample: readonly number[]): Profile {
  let filled = 0;
  let numbers = 0;
  let figures = 0;
  let money = 0;
  let decimals = 0;
  let ticks = 0;
  const values: number[] = [];
  const texts: string[] = [];
  for (const row of sample) {
    const value = view.seen(row, col);
    values.push(numberOf(value));
    if (value === null) continue;
    filled += 1;
    texts.push(textOf(value));
    if (typeof value === 'number' || !Number.isNaN(numberOf(value))) numbers += 1;
    if (isFigure(value)) figures += 1;
    if (typeof value === 'string' && tick.test(value.trim())) ticks += 1;
    if (typeof value === 'string' && moneyText.test(value.trim())) money += 1;
    if (typeof value === 'number' && !Number.isInteger(value)) decimals += 1;
  }
  const share = (n: number) => (filled === 0 ? 0 : n / filled);
  return {
    filled,
    numbers: share(numbers),
    figures: share(figures),
    money: share(money),
    decimals: share(decimals),
    ticks: share(ticks),
    values,
    texts,
    constant: sample.length >= 2 && texts.length === sample.length && texts.every((t) => t === texts[0]),
  };
}
