/** Do printed rates follow from the counts beside them, half up at the printed digit? */

import { compact } from '../../language/normalise';
import { isPercentage, readNumber } from '../../language/number';
import { percent } from '../../money';
import type { CellValue } from '../grid';
import type { Constraint, Values } from './equation';
import type { Cell, FigureLine, Lattice } from './lattice';

export interface WrongRate {
  readonly cell: Cell;
  /** In percent, as printed: 74.9%. */
  readonly printed: string;
  readonly right: string;
  readonly of: readonly [part: Cell, whole: Cell];
}

interface Printed {
  /** In percent. */
  readonly value: number;
  /** Digits behind the point at which it may have been rounded; undefined for a figure that was computed and not rounded. */
  readonly digits: readonly number[];
}

const digitsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** 57.10% may have been rounded to two digits, or to one and padded. */
function readRate(value: CellValue, format: string | undefined, inPercent: boolean): Printed | undefined {
  const number = readNumber(value);
  if (number === undefined) return undefined;
  if (typeof value === 'string') {
    const text = compact(value);
    const share = isPercentage(text) || !inPercent;
    const figure = Number((share ? number * 100 : number).toPrecision(12));
    const typed = Math.max(0, digitsOf(text) - (isPercentage(text) || inPercent ? 0 : 2));
    return { value: figure, digits: [...new Set([typed, digitsOf(String(figure))])] };
  }
  const shown = format?.includes('%') ?? false;
  const figure = Number((shown || !inPercent ? number * 100 : number).toPrecision(12));
  const own = digitsOf(String(figure));
  return { value: figure, digits: own > 4 ? [] : [...new Set([own, ...(shown ? [digitsOf(format ?? '')] : [])])] };
}

/** The rate in percent at so many digits, half up. */
function rounded(part: number, whole: number, digits: number): number {
  const known = digits === 0 || digits === 1 || digits === 2 ? digits : undefined;
  const exact = (part / whole) * 100;
  if (known === undefined || !Number.isInteger(part) || !Number.isInteger(whole))
    return Number(exact.toFixed(Math.min(digits, 12)));
  return (percent(part, whole, known) ?? 0) / 100;
}

function agrees(printed: Printed, part: number, whole: number): boolean {
  // What a formula left, cut at some digit far behind the point.
  if (Math.abs(printed.value - (part / whole) * 100) < (printed.digits.length > 0 ? 1e-6 : 1e-4)) return true;
  return printed.digits.some((digits) => Math.abs(rounded(part, whole, digits) - printed.value) < 1e-9);
}

interface RateLine {
  readonly line: FigureLine;
  readonly part: FigureLine;
  readonly whole: FigureLine;
  readonly rates: ReadonlyMap<number, Printed>;
  /** Digits at which the column is shown. */
  readonly digits: number;
}

const counted = new Set(['submitted', 'adopted', 'points', 'quota', 'other', 'amount']);
/** What a rate most likely is, the first best: adoption, then completion. */
const usual = (part: FigureLine, whole: FigureLine): number =>
  part.meaning.field === 'adopted' && whole.meaning.field === 'submitted' ? 0 : whole.meaning.field === 'quota' ? 1 : 2;

/** Undefined where there is nothing to divide by. */
function fitsAt(
  lattice: Lattice,
  values: Values,
  pair: Pick<RateLine, 'part' | 'whole'>,
  record: number,
  printed: Printed,
): boolean | undefined {
  const top = values(lattice.cell(record, pair.part.place)) ?? 0;
  const bottom = values(lattice.cell(record, pair.whole.place)) ?? 0;
  return bottom > 0 ? agrees(printed, top, bottom) : undefined;
}

/** The quotient that most of a rate column's figures are. Noughts and whole hundreds tell nothing. */
function quotientOf(lattice: Lattice, values: Values, line: FigureLine): RateLine | undefined {
  const rates = printedRates(lattice, line);
  const lines = lattice.fields.filter((other) => counted.has(other.meaning.field));
  const pairs = lines.flatMap((part) =>
    lines.flatMap((whole) => {
      if (whole === part) return [];
      const results = [...rates].map(([record, printed]) => ({
        record,
        printed,
        fits: fitsAt(lattice, values, { part, whole }, record, printed),
      }));
      const fits = results.filter((result) => result.fits).length;
      // A total that was added up wrongly says nothing of how the rates were made.
      const misses = results.filter(({ fits, record }) => fits === false && !lattice.totals.includes(record)).length;
      const telling = results.filter(
        ({ fits, printed }) => fits && printed.value !== 0 && printed.value !== 100,
      ).length;
      return [{ part, whole, fits, telling, misses }];
    }),
  );
  const [best] = [...pairs].sort(
    (a, b) => b.fits - a.fits || usual(a.part, a.whole) - usual(b.part, b.whole) || b.telling - a.telling,
  );
  if (!best || best.telling < 2 || best.fits < 2 * best.misses) return undefined;
  const shown = [...rates.values()].map((printed) => (printed.digits.length > 0 ? Math.min(...printed.digits) : 0));
  return { line, part: best.part, whole: best.whole, rates, digits: Math.max(0, ...shown) };
}

/** The rate columns whose quotient is known. */
export function rateLines(lattice: Lattice, values: Values): readonly RateLine[] {
  return lattice.fields
    .filter((line) => line.meaning.field === 'rate')
    .map((line) => quotientOf(lattice, values, line))
    .filter((line) => line !== undefined);
}

/** A printed rate speaks for the counts that it was made from. */
export function rateConstraints(lattice: Lattice, lines: readonly RateLine[]): readonly Constraint[] {
  return lines.flatMap((line) =>
    [...line.rates].map(([record, printed]) => ({
      cells: [lattice.cell(record, line.part.place), lattice.cell(record, line.whole.place)],
      trust: 0.75,
      fits: (values: Values) => fitsAt(lattice, values, line, record, printed) ?? true,
    })),
  );
}

/** A rate that follows from the counts as they are printed is right, though one of them is a misprint that is reported by itself. */
export function wrongRates(
  lattice: Lattice,
  lines: readonly RateLine[],
  asPrinted: Values,
  values: Values,
): readonly WrongRate[] {
  return lines.flatMap((line) =>
    [...line.rates].flatMap(([record, printed]) => {
      if (fitsAt(lattice, values, line, record, printed) !== false) return [];
      if (fitsAt(lattice, asPrinted, line, record, printed)) return [];
      const of = [lattice.cell(record, line.part.place), lattice.cell(record, line.whole.place)] as const;
      const right = rounded(values(of[0]) ?? 0, values(of[1]) ?? 0, line.digits);
      const shown = printed.digits.length > 0 ? printed.value : Number(printed.value.toFixed(line.digits));
      return [{ cell: lattice.cell(record, line.line.place), printed: `${shown}%`, right: `${right}%`, of }];
    }),
  );
}

function printedRates(lattice: Lattice, line: FigureLine): ReadonlyMap<number, Printed> {
  const { grid } = lattice;
  const places = [...lattice.records, ...lattice.totals];
  const raw = places.map((place) => {
    const { row, col } = lattice.cell(place, line.place);
    return { place, value: grid.values[row]?.[col] ?? null, format: grid.formatAt(row, col) };
  });
  // 57.1 in a column without a per cent sign is in percent, 0.571 a share of one; one figure tells for the column.
  const inPercent = raw.some(
    ({ value, format }) => typeof value === 'number' && value > 1.5 && !(format ?? '').includes('%'),
  );
  const rates = new Map<number, Printed>();
  for (const { place, value, format } of raw) {
    const printed = readRate(value, format, inPercent);
    if (printed) rates.set(place, printed);
  }
  return rates;
}
