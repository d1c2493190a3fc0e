/** What is each adoption worth in this sheet? Weights that fit nearly all rows, found from the figures alone. */
import { worthEach } from '../../language/layout-words';
import { plain as plainText } from '../../language/words';
import { type Equation, evaluate, type Values } from './equation';
import type { FigureLine, Lattice } from './lattice';
import type { SumColumn } from './parts';
import { solve } from './solve';

/** Weights are found in the first rows and proved on all of them. */
const sample = 100;

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
  if (!exact || !weights.every((weight) => weight === undefined || plain(weight))) return undefined;
  return confirmed(rows, rounded, width);
}

/** A weight that hangs on a single row fits whatever that row says: only those stand that remain told without any one row. */
function confirmed(
  rows: readonly Row[],
  weights: readonly (number | undefined)[],
  width: number,
): readonly (number | undefined)[] | undefined {
  const told = weights.map((weight) => weight !== undefined);
  for (const row of rows) {
    if (row.x.every((value) => value === 0)) continue;
    const rest = rows.filter((other) => other !== row);
    const without = solve(
      rest.map((other) => other.x),
      rest.map((other) => other.y),
      width,
    );
    told.forEach((is, index) => {
      if (is && without?.[index] === undefined) told[index] = false;
    });
  }
  return told.some((is) => is) ? weights.map((weight, index) => (told[index] ? weight : undefined)) : undefined;
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

/** Points as a weighted sum of counts in one row. */
export interface Weighted {
  readonly equation: Equation;
  /** On how many counted items, in the rows that fit, the least proven weight of this row rests. */
  readonly items: number;
}

function weighted(
  lattice: Lattice,
  target: FigureLine,
  counts: readonly FigureLine[],
  weights: readonly (number | undefined)[],
  rows: readonly Row[],
): readonly Weighted[] {
  const right = rows.filter((row) => Math.abs(row.y - predict(row, weights)) < 1e-6);
  const items = counts.map((_, index) => right.reduce((total, row) => total + (row.x[index] ?? 0), 0));
  return rows.map((row) => ({
    equation: {
      kind: 'points',
      target: lattice.cell(row.record, target.place),
      terms: counts.flatMap((count, index) => {
        const factor = weights[index] ?? 0;
        return factor === 0 ? [] : [{ cell: lattice.cell(row.record, count.place), factor }];
      }),
    },
    items: Math.min(...items.filter((_, index) => row.x[index] !== 0), Number.POSITIVE_INFINITY),
  }));
}

/** Three rows of four may agree by chance, four of five hardly do; where nothing was counted, no points are due by any weight. */
function byChance(right: number, wrong: readonly Row[]): boolean {
  return right < 4 && wrong.some((row) => row.x.some((value) => value !== 0));
}

/** Weights over all counts. A row that holds a count whose weight nothing tells is left out: it may well be right. */
function byAllCounts(
  lattice: Lattice,
  values: Values,
  target: FigureLine,
  counts: readonly FigureLine[],
): readonly Weighted[] {
  const rows = rowsOf(lattice, values, target, counts);
  const weights = weightsOf(rows, counts.length);
  if (!weights) return [];
  const known = rows.filter((row) => row.x.every((value, index) => value === 0 || weights[index] !== undefined));
  const wrong = known.filter((row) => Math.abs(row.y - predict(row, weights)) > 1e-6);
  const most = Math.max(1, Math.floor(known.length / 10));
  if (wrong.length > most || byChance(known.length - wrong.length, wrong)) return [];
  return weighted(lattice, target, counts, weights, known);
}

/** 省级(5分/条): what the header itself says a piece is worth. */
function printedWeight({ meaning }: FigureLine): number | undefined {
  for (const text of [...meaning.path].reverse()) {
    const found = worthEach.exec(plainText(text));
    if (found) return Number(found[1] ?? found[2]);
  }
  return undefined;
}

/** The score by the worths that the headers print, where most rows follow them. */
function byPrintedWeights(
  lattice: Lattice,
  values: Values,
  target: FigureLine,
  counts: readonly FigureLine[],
): readonly Weighted[] {
  const weights = counts.map(printedWeight);
  const rows = rowsOf(lattice, values, target, counts);
  const fits = rows.filter((row) => Math.abs(row.y - predict(row, weights)) < 1e-6).length;
  if (counts.length === 0 || fits < 2 || fits < 2 * (rows.length - fits)) return [];
  const said = Number.POSITIVE_INFINITY;
  return weighted(lattice, target, counts, weights, rows).map((one) => ({ ...one, items: said }));
}

/** One count times one weight: 采用分数 = 3 × 采用条数. A row that differs counts as wrong only where no other count could explain it. */
function byOneCount(
  lattice: Lattice,
  values: Values,
  target: FigureLine,
  counts: readonly FigureLine[],
): readonly Weighted[] {
  const trials = counts.flatMap((count, index) => {
    const rows = rowsOf(lattice, values, target, counts);
    const telling = rows.filter((row) => row.x[index] !== 0 && row.y !== 0);
    const ratios = telling.map((row) => row.y / (row.x[index] ?? 1)).sort((a, b) => a - b);
    const weight = ratios[Math.floor(ratios.length / 2)];
    if (weight === undefined || !plain(weight) || weight < 0.05) return [];
    const right = (row: Row): boolean => Math.abs(row.y - weight * (row.x[index] ?? 0)) < 1e-6;
    const fits = telling.filter(right).length;
    const wrong = rows.filter((row) => !right(row));
    if (fits < 3 || wrong.length > Math.max(1, Math.floor(rows.length / 10)) || byChance(fits, wrong)) return [];
    const alone = rows.filter((row) => right(row) || row.x.every((value, other) => other === index || value === 0));
    const own = alone.map((row) => ({ ...row, x: [row.x[index] ?? 0] }));
    return [{ misses: wrong.length, equations: weighted(lattice, target, [count], [weight], own) }];
  });
  return [...trials].sort((a, b) => a.misses - b.misses)[0]?.equations ?? [];
}

/**
 * Is a difference an error in the sheet, or may it be the rule's doing? A front page doubles one adoption, a composite halves
 * it, and where only the highest counts another gives nothing. Few items prove no weight against that; many, all priced
 * alike, do; and where nothing was counted there is nothing to double.
 */
export function isReportable({ equation, items }: Weighted, values: Values): boolean {
  const result = evaluate(equation, values);
  const printed = values(equation.target);
  if (!result || printed == null || items < 8) return false;
  const difference = Math.abs(printed - result.right);
  const explained = equation.terms.some(({ cell, factor }) => {
    const count = values(cell) ?? 0;
    const halves = (difference * 2) / factor;
    return count > 0 && Math.abs(halves - Math.round(halves)) < 1e-6 && halves <= count * 2 + 1e-6;
  });
  return !explained || items >= 20;
}

/** Equations for every column of points whose weights can be told; a sum of parts is left to its parts. */
export function weightEquations(lattice: Lattice, values: Values, sums: readonly SumColumn[]): readonly Weighted[] {
  const totals = new Set(sums.map((sum) => sum.target.place));
  const counts = lattice.fields.filter(
    ({ meaning }) => (meaning.field === 'submitted' || meaning.field === 'adopted') && !meaning.cumulative,
  );
  // Where adoptions are given by outlet, a column without one counts the same items again.
  const byOutlet = counts.some((count) => count.meaning.outlet !== undefined);
  const base = counts.filter(
    ({ place, meaning }) =>
      !totals.has(place) && (!byOutlet || meaning.field === 'submitted' || meaning.outlet !== undefined),
  );
  return lattice.fields
    .filter(({ meaning, place }) => meaning.field === 'points' && !meaning.cumulative && !totals.has(place))
    .flatMap((target) => {
      // Points of one outlet follow from its own counts.
      const own = base.filter(
        ({ meaning }) => meaning.outlet !== undefined && meaning.outlet === target.meaning.outlet,
      );
      const printed = counts.filter((count) => printedWeight(count) !== undefined);
      const said = byPrintedWeights(lattice, values, target, printed);
      if (said.length > 0) return said;
      const equations = byAllCounts(lattice, values, target, own.length > 0 ? own : base);
      return equations.length > 0 ? equations : byOneCount(lattice, values, target, own.length > 0 ? own : counts);
    })
    .filter(({ equation }) => evaluate(equation, values) !== undefined);
}
