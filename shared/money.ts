/** How much? Money in whole fen and points in whole hundredths; each rounding is a named step at the place that rounds. */
import type * as z from 'zod';

/** Integer fen. */
export type Fen = number & z.$brand<'Fen'>;
/** Integer hundredths of a point. */
export type Points = number & z.$brand<'Points'>;

function safe<A extends number>(value: number): A {
  if (!Number.isSafeInteger(value)) throw new RangeError('an amount beyond what can be counted exactly');
  // Both brands mean an integer that was just checked; minus nought would compare and print oddly.
  return (value === 0 ? 0 : value) as A;
}

export const fen = (value: number): Fen => safe(value);
export const points = (value: number): Points => safe(value);

function parse<A extends number>(text: string): A | undefined {
  const found = /^([+-]?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!found) return undefined;
  const hundredths = Number(`${found[2]}${(found[3] ?? '').padEnd(2, '0')}`);
  return Number.isSafeInteger(hundredths) ? safe<A>(found[1] === '-' ? -hundredths : hundredths) : undefined;
}

/** 12.5 → 1250; undefined beyond two decimals or where the text is no decimal. */
export const parseFen = (text: string): Fen | undefined => parse(text);
/** 2.5 → 250. */
export const parsePoints = (text: string): Points | undefined => parse(text);

/**
 * A workbook's number in yuan. Excel computes with 15 significant digits, so 0.1 + 0.2 is taken for 0.30; a figure with a
 * third decimal is no amount: undefined.
 */
export const fenOf = (yuan: number): Fen | undefined => ofNumber(yuan);
export const pointsOf = (figure: number): Points | undefined => ofNumber(figure);

function ofNumber<A extends number>(value: number): A | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e13) return undefined;
  const decimals = Math.max(0, 14 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return parse(value.toFixed(Math.min(decimals, 20)).replace(/(\.\d\d)0+$/, '$1'));
}

function decimal(hundredths: number): readonly [sign: string, whole: string, rest: string] {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return [hundredths < 0 ? '-' : '', digits.slice(0, -2), digits.slice(-2)];
}

/** 1250 → 12.50. */
export function printFen(amount: Fen): string {
  const [sign, whole, rest] = decimal(amount);
  return `${sign}${whole}.${rest}`;
}

/** 250 → 2.5, 300 → 3. */
export function printPoints(amount: Points): string {
  const [sign, whole, rest] = decimal(amount);
  return `${sign}${whole}.${rest}`.replace(/\.?0+$/, '');
}

/** Throws where the sum cannot be counted exactly. */
export function sum<A extends Fen | Points>(amounts: Iterable<A>): A {
  let total = 0;
  for (const amount of amounts) total = safe(total + amount);
  return safe<A>(total);
}

/** Equal shares that add up to the amount; what is left over goes to the first, not spread. */
export function splitEvenly<A extends Fen | Points>(amount: A, count: number): readonly A[] {
  return splitByWeight(amount, new Array<number>(count).fill(1));
}

/** Shares in proportion to whole weights, each cut toward nought, the rest to the first. They add up to the amount. */
export function splitByWeight<A extends Fen | Points>(amount: A, weights: readonly number[]): readonly A[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  if (weights.length === 0 || whole <= 0 || weights.some((weight) => weight < 0 || !Number.isSafeInteger(weight))) {
    throw new RangeError('shares need whole weights that add up to more than nought');
  }
  const shares = weights.map((weight) => Number((BigInt(amount) * BigInt(weight)) / BigInt(whole)));
  const rest = amount - shares.reduce((total, share) => total + share, 0);
  return shares.map((share, index) => safe<A>(index === 0 ? share + rest : share));
}

/** Half away from nought, so that a difference and its reversal cancel. */
function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError('division by nought');
  const negative = dividend < 0n !== divisor < 0n;
  const top = dividend < 0n ? -dividend : dividend;
  const bottom = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

/**
 * amount × numerator ÷ denominator, rounded half up at the named digit: 2 keeps hundredths (fen), 1 tenths (jiao),
 * 0 whole yuan or points. multiply(5, 1, 2) is 3.
 */
export function multiply<A extends Fen | Points>(
  amount: A,
  numerator: number,
  denominator = 1,
  digits: 0 | 1 | 2 = 2,
): A {
  const step = 10n ** BigInt(2 - digits);
  const rounded = divideHalfUp(BigInt(amount) * BigInt(numerator), BigInt(denominator) * step);
  return safe<A>(Number(rounded * step));
}

/** part ÷ whole in percent, half up at the stated decimals, as hundredths of a percent: (7, 12, 1) → 58.3 % → 5830. */
export function percent(part: number, whole: number, decimals: 0 | 1 | 2): number | undefined {
  if (whole === 0) return undefined;
  const step = 10n ** BigInt(2 - decimals);
  return safe(Number(divideHalfUp(BigInt(part) * 10000n, BigInt(whole) * step) * step));
}
