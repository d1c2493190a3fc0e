/** Which columns are sums of other columns? Found by header groups and proved by the figures of nearly all rows. */
import { meanWord } from '../../language/layout-words';
import { sumWord } from '../../language/words';
import { type Equation, evaluate, type Values } from './equation';
import type { FigureLine, Lattice } from './lattice';

const additive = new Set(['submitted', 'adopted', 'points', 'amount', 'quota']);

export interface SumColumn {
  readonly target: FigureLine;
  readonly parts: readonly FigureLine[];
  readonly equations: readonly Equation[];
}

interface Trial extends SumColumn {
  readonly sure: boolean;
  readonly fits: number;
  readonly misses: number;
}

const groupOf = (line: FigureLine, depth: number): string => line.meaning.path.slice(0, depth).join('\n');
/** 合计, or 报送 under 合计. */
const isSumWord = (line: FigureLine): boolean => line.meaning.path.some((text) => sumWord.test(text));

/** Sets of columns that the target may sum: its header group, the parts of points, what stands directly before or after. */
function candidates(target: FigureLine, all: readonly FigureLine[]): readonly (readonly FigureLine[])[] {
  const { meaning } = target;
  const peers = all.filter(
    (line) =>
      line !== target &&
      line.meaning.field === meaning.field &&
      (line.meaning.cumulative ?? false) === (meaning.cumulative ?? false) &&
      !(meaning.part === true && line.meaning.part === false),
  );
  const before = peers.filter((line) => line.place < target.place);
  const after = peers.filter((line) => line.place > target.place);
  const group = peers.filter(
    (line) => groupOf(line, meaning.path.length - 1) === groupOf(target, meaning.path.length - 1),
  );
  const top = peers.filter((line) => groupOf(line, 1) === groupOf(target, 1));
  const runs = [
    ...before.map((_, index) => before.slice(index)),
    ...after.map((_, index) => after.slice(0, index + 1)),
  ];
  const sets = [
    peers.filter((line) => line.meaning.part === true),
    ...(meaning.path.length > 1 ? [group, top] : []),
    before,
    after,
    peers,
    ...runs,
  ];
  const variants = sets.flatMap((set) => [set, set.filter((line) => !isSumWord(line)), set.filter(isSumWord)]);
  const seen = new Set<string>();
  return variants.filter((set) => {
    const key = set.map((line) => line.place).join();
    if (set.length < 2 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function attempt(
  lattice: Lattice,
  values: Values,
  target: FigureLine,
  parts: readonly FigureLine[],
): Trial | undefined {
  const equationAt = (record: number): Equation => ({
    kind: 'sum',
    target: lattice.cell(record, target.place),
    terms: parts.map((part) => ({ cell: lattice.cell(record, part.place), factor: 1 })),
  });
  let fits = 0;
  let misses = 0;
  let strong = 0;
  const equations: Equation[] = [];
  for (const record of lattice.records) {
    const equation = equationAt(record);
    const result = evaluate(equation, values);
    if (!result) continue;
    equations.push(equation);
    if (result.used === 0 && result.fits) continue;
    if (!result.fits) misses += 1;
    else {
      fits += 1;
      if (result.used > 1) strong += 1;
    }
  }
  const { meaning } = target;
  const allParts = meaning.field === 'points' && meaning.part === false && parts.every((p) => p.meaning.part === true);
  const sure = isSumWord(target) || allParts;
  // A column that only happens to equal a sum in some rows is no sum; one that is called so may be wrong more often.
  const holds = sure
    ? fits >= 1 && fits >= 2 * misses
    : fits >= 3 && strong >= 2 && misses <= Math.max(1, Math.floor(fits / 10));
  if (!holds) return undefined;
  for (const total of lattice.totals.filter((place) => !saysMean(lattice, place))) {
    const equation = equationAt(total);
    if (evaluate(equation, values)) equations.push(equation);
  }
  return { target, parts, equations, sure, fits, misses };
}

const better = (a: Trial, b: Trial): number =>
  a.misses - b.misses || b.fits - a.fits || Number(b.sure) - Number(a.sure) || b.parts.length - a.parts.length;

/** 平均: means that were rounded each for itself do not add up. */
function saysMean(lattice: Lattice, total: number): boolean {
  const { row, col } = lattice.cell(total, lattice.fields[0]?.place ?? 0);
  const labels =
    lattice.table.orientation === 'rows' ? lattice.grid.values[row] : lattice.grid.values.map((one) => one[col]);
  return (labels ?? []).slice(0, 12).some((label) => typeof label === 'string' && meanWord.test(label));
}

/** At most one sum for each column, and at most one imperfect one for each set of parts. */
export function sumColumns(lattice: Lattice, values: Values): readonly SumColumn[] {
  const lines = lattice.fields.filter((line) => additive.has(line.meaning.field));
  const best: Trial[] = [];
  for (const target of lines) {
    const trials = candidates(target, lines)
      .map((parts) => attempt(lattice, values, target, parts))
      .filter((trial) => trial !== undefined)
      .sort(better);
    if (trials[0]) best.push(trials[0]);
  }
  const claimed = new Map<string, Trial>();
  for (const trial of [...best].sort(better)) {
    const key = trial.parts.map((part) => part.place).join();
    if (!claimed.has(key) || trial.misses === 0)
      claimed.set(claimed.has(key) ? `${key}|${trial.target.place}` : key, trial);
  }
  return [...claimed.values()].sort((a, b) => a.target.place - b.target.place);
}
