/** What is each adoption worth in this sheet? Weights that fit nearly all rows, found from the figures alone. */
import { type Equation, evaluate, type Values } from './equation';
import type { FigureLine, Lattice } from './lattice';
import type { SumColumn } from './parts';
import { solve } from './solve';

/** Weights are found in the first rows and proved on all of them. */
const sample = 200;

interface Row {
  readonly record: number;
  readonly y: number;
  readonly x: readonly number[];
}

/** Offices price in tenths at the finest, and never below nought. */
const plain = (weight: number): boolean => weight > -1e-6 && Math.abs(weight * 10 - Math.round(weight * 10)) < 1e-4;

function exactWeights(rows: readonly Row[], width: number): readonly (number | undefined)[] | undefined {
  const weights = solve(
    rows.map((row) => row.x),
    rows.map((row) => row.y),
    width,
  );
  const rank = weights?.filter((weight) => weight !== undefined).length ?? 0;
  const telling = rows.filter((row) => row.x.some((value) => value !== 0)).length;
  if (!weights || rank === 0 || telling < rank + 2) return undefined;
  const rounded = weights.map((weight) => (weight === undefined ? undefined : Math.round(weight * 10) / 10));
  const exact = rows.every((row) => Math.abs(row.y - predict(row, rounded)) < 1e-6);
  return exact && weights.every((weight) => weight === undefined || plain(weight)) ? rounded : undefined;
}

const predict = (row: Row, weights: readonly (number | undefined)[]): number =>
  row.x.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);

/** All rows; all but one; halves: the first that can be fitted exactly. */
function weightsOf(rows: readonly Row[], width: number): readonly (number | undefined)[] | undefined {
  const first = rows.slice(0, sample);
  const all = exactWeights(first, width);
  if (all) return all;
  for (const row of first) {
    const rest = exactWeights(
      first.filter((other) => other !== row),
      width,
    );
    if (rest) return rest;
  }
  const half = Math.ceil(first.length / 2);
  const halves = [
    first.slice(0, half),
    first.slice(half),
    first.filter((_, index) => index % 2 === 0),
    first.filter((_, index) => index % 2 === 1),
  ];
  for (const part of halves) {
    const weights = exactWeights(part, width);
    if (weights) return weights;
  }
  return undefined;
}

function rowsOf(lattice: Lattice, values: Values, target: FigureLine, counts: readonly FigureLine[]): readonly Row[] {
  return lattice.records.flatMap((record) => {
    const y = values(lattice.cell(record, target.place));
    const x = counts.map((count) => values(lattice.cell(record, count.place)));
    if (y == null || x.includes(undefined)) return [];
    return [{ record, y, x: x.map((value) => value ?? 0) }];
  });
}

function equationAt(
  lattice: Lattice,
  target: FigureLine,
  counts: readonly FigureLine[],
  weights: readonly (number | undefined)[],
  record: number,
): Equation {
  return {
    kind: 'points',
    target: lattice.cell(record, target.place),
    terms: counts.flatMap((count, index) => {
      const factor = weights[index] ?? 0;
      return factor === 0 ? [] : [{ cell: lattice.cell(record, count.place), factor }];
    }),
  };
}

/** Weights over all counts. A row that holds a count whose weight nothing tells is left out: it may well be right. */
function byAllCounts(
  lattice: Lattice,
  values: Values,
  target: FigureLine,
  counts: readonly FigureLine[],
): readonly Equation[] {
  const rows = rowsOf(lattice, values, target, counts);
  const weights = weightsOf(rows, counts.length);
  if (!weights) return [];
  const known = rows.filter((row) => row.x.every((value, index) => value === 0 || weights[index] !== undefined));
  const misses = known.filter((row) => Math.abs(row.y - predict(row, weights)) > 1e-6).length;
  if (misses > Math.max(1, Math.floor(known.length / 10))) return [];
  return known.map((row) => equationAt(lattice, target, counts, weights, row.record));
}

/** One count times one weight: 采用分数 = 3 × 采用条数. A row that differs counts as wrong only where no other count could explain it. */
function byOneCount(
  lattice: Lattice,
  values: Values,
  target: FigureLine,
  counts: readonly FigureLine[],
): readonly Equation[] {
  const trials = counts.flatMap((count, index) => {
    const rows = rowsOf(lattice, values, target, counts);
    const telling = rows.filter((row) => row.x[index] !== 0 && row.y !== 0);
    const ratios = telling.map((row) => row.y / (row.x[index] ?? 1)).sort((a, b) => a - b);
    const weight = ratios[Math.floor(ratios.length / 2)];
    if (weight === undefined || !plain(weight) || weight < 0.05) return [];
    const right = (row: Row): boolean => Math.abs(row.y - weight * (row.x[index] ?? 0)) < 1e-6;
    const fits = telling.filter(right).length;
    const wrong = rows.filter((row) => !right(row));
    if (fits < 3 || wrong.length > Math.max(1, Math.floor(rows.length / 10))) return [];
    const alone = rows.filter((row) => right(row) || row.x.every((value, other) => other === index || value === 0));
    return [
      {
        misses: wrong.length,
        equations: alone.map((row) => equationAt(lattice, target, [count], [weight], row.record)),
      },
    ];
  });
  return [...trials].sort((a, b) => a.misses - b.misses)[0]?.equations ?? [];
}

/** Equations for every column of points whose weights can be told; a sum of parts is left to its parts. */
export function weightEquations(lattice: Lattice, values: Values, sums: readonly SumColumn[]): readonly Equation[] {
  const totals = new Set(sums.map((sum) => sum.target.place));
  const counts = lattice.fields.filter(
    ({ meaning }) => (meaning.field === 'submitted' || meaning.field === 'adopted') && !meaning.cumulative,
  );
  const base = counts.filter((count) => !totals.has(count.place));
  return lattice.fields
    .filter(({ meaning, place }) => meaning.field === 'points' && !meaning.cumulative && !totals.has(place))
    .flatMap((target) => {
      const equations = byAllCounts(lattice, values, target, base);
      return equations.length > 0 ? equations : byOneCount(lattice, values, target, counts);
    })
    .filter((equation) => evaluate(equation, values) !== undefined);
}
