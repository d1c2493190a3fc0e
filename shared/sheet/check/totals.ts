/** Do total rows sum their details? Which details a total sums is decided by the columns in which it fits. */
import { type Equation, evaluate, type Values } from './equation';
import type { FigureLine, Lattice } from './lattice';

const summed = new Set(['submitted', 'adopted', 'points', 'amount', 'quota', 'length', 'other']);

/** The sets of rows that a total may sum, the likeliest first. */
function detailSets(lattice: Lattice, total: number, earlier: readonly number[]): readonly (readonly number[])[] {
  const { records, totals, sections } = lattice;
  const others = totals.filter((place) => place !== total);
  const before = others.filter((place) => place < total);
  const last = before.at(-1);
  const since = records.filter((place) => place < total && (last === undefined || place > last));
  const next = others.find((place) => place > total);
  const until = records.filter((place) => place > total && (next === undefined || place < next));
  const section = sections.find((one) => total >= one.from - 1 && total <= one.to);
  const inSection = section ? records.filter((place) => place >= section.from - 1 && place <= section.to - 1) : [];
  const sets = [since, inSection, records, before, until, others, [...earlier, ...records]];
  const seen = new Set<string>();
  return sets.filter((set) => {
    const key = set.join();
    if (set.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A row of means, where most figures are the mean of the rows and no sum of them. */
function isMean(equations: readonly Equation[], values: Values): boolean {
  const close = equations.filter((equation) => {
    const result = evaluate(equation, values);
    const printed = values(equation.target);
    const mean = result && result.right / equation.terms.length;
    return printed != null && mean !== undefined && printed !== 0 && Math.abs(mean - printed) <= 0.0501;
  });
  return equations.length > 0 && close.length * 2 > equations.length;
}

/**
 * An equation for every figure of every total row. A total that fits its details in no column at all, though it has several,
 * sums something that is not in the sheet: none for it.
 */
export function totalEquations(lattice: Lattice, values: Values, earlier: readonly number[]): readonly Equation[] {
  const additive = lattice.fields.filter((line) => summed.has(line.meaning.field));
  return lattice.totals.flatMap((total) => {
    const lines = additive.filter((line) => !endsRunning(lattice, values, line, total));
    const equationsFor = (set: readonly number[]): readonly Equation[] =>
      lines
        .map((line): Equation => columnSum(lattice, line, total, set))
        .filter((equation) => evaluate(equation, values) !== undefined);
    const trials = detailSets(lattice, total, earlier).map((set) => {
      const equations = equationsFor(set);
      const figures = equations.filter((equation) => evaluate(equation, values)?.used !== 0);
      const fits = figures.filter((equation) => evaluate(equation, values)?.fits).length;
      return { equations, fits, figures: figures.length };
    });
    if (trials.some(({ equations }) => isMean(equations, values))) return [];
    const [best] = [...trials].sort((a, b) => b.fits - a.fits || b.figures - a.figures);
    if (!best) return [];
    const trusted = best.fits > 0 ? best.fits * 2 >= best.figures : best.figures <= 2;
    return trusted ? best.equations : best.equations.filter((equation) => evaluate(equation, values)?.fits);
  });
}

/** 累计 month by month: the total repeats the last month's figure, and adds nothing up. */
function endsRunning(lattice: Lattice, values: Values, line: FigureLine, total: number): boolean {
  const last = lattice.records.filter((record) => record < total).at(-1);
  if (!line.meaning.cumulative || last === undefined) return false;
  const figure = values(lattice.cell(last, line.place));
  return figure != null && figure === values(lattice.cell(total, line.place));
}

function columnSum(lattice: Lattice, line: FigureLine, total: number, set: readonly number[]): Equation {
  return {
    kind: 'sum',
    target: lattice.cell(total, line.place),
    terms: set.map((record) => ({ cell: lattice.cell(record, line.place), factor: 1 })),
  };
}

/** Sum lines of a table whose records run along the columns: each is a sum of the lines above it. */
export function sumLineEquations(lattice: Lattice, values: Values): readonly Equation[] {
  const lines = lattice.fields.filter((line) => line.meaning.field === 'adopted' || line.meaning.field === 'submitted');
  return lattice.sumLines.flatMap((place) => {
    const parts = lines.filter((line) => line.place < place);
    const equations = lattice.records
      .map(
        (record): Equation => ({
          kind: 'sum',
          target: lattice.cell(record, place),
          terms: parts.map((part) => ({ cell: lattice.cell(record, part.place), factor: 1 })),
        }),
      )
      .filter((equation) => evaluate(equation, values) !== undefined);
    const fits = equations.filter((equation) => evaluate(equation, values)?.fits).length;
    return fits * 2 >= equations.length ? equations : [];
  });
}
