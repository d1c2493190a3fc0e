/** When do printed figures fit together? A figure that should be the sum, or the weighted sum, of others. */
import { type Cell, cellKey, type Figure } from './lattice';

export interface Term {
  readonly cell: Cell;
  readonly factor: number;
}

export interface Equation {
  readonly kind: 'sum' | 'points';
  readonly target: Cell;
  readonly terms: readonly Term[];
}

/** Values of cells, with what is assumed instead of some of them. */
export type Values = (cell: Cell) => Figure;

const decimals = (value: number): number => {
  const text = String(value);
  return text.includes('e') ? 15 : (text.split('.')[1]?.length ?? 0);
};

/** Sums of printed figures fit exactly; long decimals come from formulas and were rounded when shown. */
function tolerance(values: readonly number[]): number {
  return values.some((value) => decimals(value) > 3) ? 0.005 * values.length + 1e-6 : 1e-6;
}

/** What the terms add up to; undefined where one of them is no figure, or the target is blank or text. */
export function evaluate(
  equation: Equation,
  values: Values,
): { readonly right: number; readonly fits: boolean; readonly used: number } | undefined {
  const printed = values(equation.target);
  if (printed === null || printed === undefined) return undefined;
  let right = 0;
  let used = 0;
  const seen: number[] = [printed];
  for (const { cell, factor } of equation.terms) {
    const value = values(cell);
    if (value === undefined) return undefined;
    if (value === null || value === 0) continue;
    used += 1;
    seen.push(value);
    right += value * factor;
  }
  // Fifteen digits is what Excel keeps; the rest is the noise of binary fractions.
  right = Number(right.toPrecision(15));
  return { right, fits: Math.abs(right - printed) <= tolerance(seen), used };
}

/** Something that printed figures have to satisfy, and that tells which of two cells is at fault. */
export interface Constraint {
  readonly cells: readonly Cell[];
  /** How far it is believed against others: sums that are printed most, weights that were only worked out least. */
  readonly trust: number;
  fits(values: Values): boolean;
}

export function constraintOf(equation: Equation): Constraint {
  return {
    cells: [equation.target, ...equation.terms.map((term) => term.cell)],
    trust: equation.kind === 'sum' ? 1 : 0.5,
    fits: (values) => evaluate(equation, values)?.fits ?? true,
  };
}

export function touches(equation: Equation): readonly string[] {
  return [cellKey(equation.target), ...equation.terms.map((term) => cellKey(term.cell))];
}
