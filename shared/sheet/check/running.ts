/** Is a running total at least this period's figure? */
import type { Constraint, Values } from './equation';
import type { Cell, FigureLine, Lattice } from './lattice';

export interface ShortTotal {
  readonly cell: Cell;
  readonly printed: number;
  readonly period: number;
  readonly of: Cell;
}

const same = (a: FigureLine, b: FigureLine): boolean =>
  a.meaning.field === b.meaning.field &&
  a.meaning.outlet === b.meaning.outlet &&
  (a.meaning.part ?? null) === (b.meaning.part ?? null);

interface Pair {
  readonly cell: Cell;
  readonly of: Cell;
}

const holds = (pair: Pair, values: Values): boolean =>
  (values(pair.cell) ?? Number.POSITIVE_INFINITY) >= (values(pair.of) ?? 0) - 1e-6;

/** Each running total with the figure of the period that it includes, where nearly all are not below it. */
export function runningPairs(lattice: Lattice, values: Values): readonly Pair[] {
  const lines = lattice.fields.filter(({ meaning }) => ['submitted', 'adopted', 'points'].includes(meaning.field));
  return lines
    .filter((line) => line.meaning.cumulative)
    .flatMap((running) => {
      const periods = lines.filter((line) => !line.meaning.cumulative && same(line, running));
      const runnings = lines.filter((line) => line.meaning.cumulative && same(line, running));
      const [period] = periods;
      // Two columns of one meaning cannot be told apart here.
      if (!period || periods.length > 1 || runnings.length > 1) return [];
      const pairs = lattice.records
        .map((record) => ({ cell: lattice.cell(record, running.place), of: lattice.cell(record, period.place) }))
        .filter((pair) => values(pair.cell) != null && values(pair.of) != null);
      const short = pairs.filter((pair) => !holds(pair, values));
      return pairs.length >= 3 && short.length <= Math.max(1, Math.floor(pairs.length / 10)) ? pairs : [];
    });
}

export function runningConstraints(pairs: readonly Pair[]): readonly Constraint[] {
  return pairs.map((pair) => ({
    cells: [pair.cell, pair.of],
    trust: 0.75,
    fits: (values: Values) => holds(pair, values),
  }));
}

export function shortTotals(pairs: readonly Pair[], values: Values): readonly ShortTotal[] {
  return pairs
    .filter((pair) => !holds(pair, values))
    .map((pair) => ({ ...pair, printed: values(pair.cell) ?? 0, period: values(pair.of) ?? 0 }));
}
