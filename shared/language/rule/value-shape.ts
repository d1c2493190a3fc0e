/** What forms can a value have, and how are figures inside its text read exactly? */
import { figure, readFigure } from '../number';

export type LinearUnit = 'length' | 'minutes' | 'seconds' | 'photos' | 'reads' | 'items';
export type ExcludeReason =
  | 'excluded'
  | 'counts-only'
  | 'paid-elsewhere'
  | 'not-counted'
  | 'within-quota'
  | 'below-threshold'
  | 'no-name';

/** Amounts are whole hundredths (of a yuan, a point, an item); ratios ten-thousandths. */
export type Value =
  | { readonly op: 'amount'; readonly amount: number; readonly signed: boolean; readonly each: LinearUnit | null }
  | { readonly op: 'fee'; readonly ratio: number }
  | { readonly op: 'times'; readonly ratio: number }
  | {
      readonly op: 'per';
      readonly of: LinearUnit;
      readonly each: number;
      readonly percent: boolean;
      readonly step: number;
      readonly from: number;
      readonly whole: boolean;
      readonly max: number | null;
      readonly maxRatio: number | null;
    }
  | { readonly op: 'range'; readonly min: number | null; readonly max: number | null }
  | { readonly op: 'batch'; readonly of: number; readonly each: number }
  | { readonly op: 'price'; readonly each: number }
  | { readonly op: 'exclude'; readonly reason: ExcludeReason }
  | { readonly op: 'none' }
  | { readonly op: 'bar' };

export type ValueScale = 'points' | 'money' | 'count';
export interface ReadValue {
  readonly value: Value;
  /** What the text itself names: 元, 分, 条. */
  readonly scale: ValueScale | null;
}

export const n = `(?:${figure})`;
export const moneyUnit = '(?:元|块|块钱|元整)';
export const unitAfter = `(${moneyUnit}|分|点|条)?`;
export const piece = '(?:篇|条|条次|件|幅|个|次|则|稿|期|人|名|人次|项|位|首|组|张|部|集|版|辑)';

/** A decimal as whole hundredths, half a hundredth refused. */
export function hundredths(text: string | undefined, factor = 1): number | undefined {
  const read = text === undefined ? undefined : readFigure(text);
  if (read === undefined) return undefined;
  const scaled = Number((read * factor * 100).toFixed(6));
  return Number.isSafeInteger(scaled) ? scaled : undefined;
}
export const ratioOf = (text: string | undefined, factor = 1): number | undefined => hundredths(text, factor * 100);

export function scaleOf(unit: string | undefined): ValueScale | null {
  if (!unit) return null;
  return /元|块/.test(unit) ? 'money' : /分|点/.test(unit) ? 'points' : 'count';
}

export type Reader = (text: string) => ReadValue | undefined;
export const given = (value: Value | undefined, scale: ValueScale | null = null): ReadValue | undefined =>
  value ? { value, scale } : undefined;
