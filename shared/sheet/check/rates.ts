/** Do printed rates follow from the counts beside them, half up at the printed digit? */

import { compact } from '../../language/normalise';
import { isPercentage, readNumber } from '../../language/number';
import { percent } from '../../money';
import type { CellValue } from '../grid';
import type { Values } from './equation';
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
  if (Math.abs(printed.value - (part / whole) * 100) < 1e-6) return true;
  return printed.digits.some((digits) => Math.abs(rounded(part, whole, digits) - printed.value) < 1e-9);
}

interface Pair {
  readonly part: FigureLine;
  readonly whole: FigureLine;
  readonly fits: number;
  readonly telling: number;
  readonly wrong: readonly WrongRate[];
}

const counted = new Set(['submitted', 'adopted', 'points', 'quota', 'other', 'amount']);
/** What a rate most likely is, the first best: adoption, then completion. */
const usual = (part: FigureLine, whole: FigureLine): number =>
  part.meaning.field === 'adopted' && whole.meaning.field === 'submitted' ? 0 : whole.meaning.field === 'quota' ? 1 : 2;

function tryPair(
  lattice: Lattice,
  values: Values,
  rates: ReadonlyMap<number, Printed>,
  line: FigureLine,
  part: FigureLine,
  whole: FigureLine,
): Pair {
  let fits = 0;
  let telling = 0;
  const wrong: WrongRate[] = [];
  for (const [record, printed] of rates) {
    const of = [lattice.cell(record, part.place), lattice.cell(record, whole.place)] as const;
    const [top, bottom] = [values(of[0]) ?? 0, values(of[1]) ?? 0];
    if (bottom <= 0) continue;
    if (agrees(printed, top, bottom)) {
      fits += 1;
      if (top !== 0 && top !== bottom) telling += 1;
      continue;
    }
    const digits = printed.digits[0] ?? 1;
    wrong.push({
      cell: lattice.cell(record, line.place),
      printed: `${printed.value}%`,
      right: `${rounded(top, bottom, digits)}%`,
      of,
    });
  }
  return { part, whole, fits, telling, wrong };
}

/** Rates that differ from part ÷ whole, where two columns are found whose quotient most of the rates are. */
export function wrongRates(lattice: Lattice, values: Values): readonly WrongRate[] {
  const lines = lattice.fields.filter((line) => counted.has(line.meaning.field));
  return lattice.fields
    .filter((line) => line.meaning.field === 'rate')
    .flatMap((line) => {
      const rates = printedRates(lattice, line);
      const pairs = lines.flatMap((part) =>
        lines.filter((whole) => whole !== part).map((whole) => tryPair(lattice, values, rates, line, part, whole)),
      );
      const [best] = [...pairs].sort(
        (a, b) => b.fits - a.fits || usual(a.part, a.whole) - usual(b.part, b.whole) || b.telling - a.telling,
      );
      const holds = best && best.telling >= 2 && best.fits >= 2 * best.wrong.length;
      return holds ? best.wrong : [];
    });
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
