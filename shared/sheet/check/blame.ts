/** Which one cell explains what does not add up? A figure that fails its row and its column is named once, with the value that mends both. */
import { type Equation, evaluate, touches, type Values } from './equation';
import { type Cell, cellKey } from './lattice';

export interface Culprit {
  readonly cell: Cell;
  readonly printed: number;
  readonly right: number;
  /** The equations that fail with the printed figure. */
  readonly failing: readonly Equation[];
  /** The printed figure cannot be mended without breaking another sum: the reader has to look at both. */
  readonly doubtful: boolean;
}

interface Proposal {
  readonly cell: Cell;
  readonly right: number;
  readonly net: number;
  readonly isTarget: boolean;
  readonly isFormula: boolean;
}

const inOrder = (a: Cell, b: Cell): number => a.row - b.row || a.col - b.col;

/** Formula cells come last: what a formula shows follows from other cells. */
const likelier = (a: Proposal, b: Proposal): number =>
  b.net - a.net ||
  Number(a.isFormula) - Number(b.isFormula) ||
  Number(b.isTarget) - Number(a.isTarget) ||
  inOrder(a.cell, b.cell);

/** The values with one cell assumed to hold another figure. */
function assuming(values: Values, cell: Cell, figure: number): Values {
  const key = cellKey(cell);
  return (other) => (cellKey(other) === key ? figure : values(other));
}

function needed(equation: Equation, cell: Cell, values: Values): number | undefined {
  const result = evaluate(equation, values);
  const printed = values(equation.target);
  if (!result || printed == null) return undefined;
  if (cellKey(equation.target) === cellKey(cell)) return result.right;
  const factor = equation.terms
    .filter((term) => cellKey(term.cell) === cellKey(cell))
    .reduce((total, term) => total + term.factor, 0);
  if (factor === 0) return undefined;
  const value = Number(((values(cell) ?? 0) + (printed - result.right) / factor).toPrecision(12));
  const whole = Number.isInteger(values(cell) ?? 0) && Number.isInteger(printed);
  return value < 0 || (whole && !Number.isInteger(value)) ? undefined : value;
}

/** The cells to look at, in reading order, each once. `isFormula` says which cells are computed. */
export function culprits(
  equations: readonly Equation[],
  printed: Values,
  isFormula: (cell: Cell) => boolean,
): { readonly found: readonly Culprit[]; readonly mended: Values } {
  const byCell = new Map<string, Equation[]>();
  for (const equation of equations) {
    for (const key of touches(equation)) {
      const list = byCell.get(key);
      if (list) list.push(equation);
      else byCell.set(key, [equation]);
    }
  }
  const fits = (equation: Equation, values: Values): boolean => evaluate(equation, values)?.fits ?? true;
  const mends = new Map<string, number>();
  const values: Values = (cell) => mends.get(cellKey(cell)) ?? printed(cell);
  let open = equations.filter((equation) => !fits(equation, values));
  const found: Culprit[] = [];
  while (open.length > 0) {
    const best = open.flatMap((equation) => proposals(equation, values, byCell, fits, isFormula)).sort(likelier)[0];
    const [first] = open;
    if (!best || !first) break;
    const failing = open.filter((equation) => touches(equation).includes(cellKey(best.cell)));
    const settled = new Set(failing.filter((equation) => fits(equation, assuming(values, best.cell, best.right))));
    found.push({
      cell: best.cell,
      printed: printed(best.cell) ?? 0,
      right: best.right,
      failing: failing.filter((equation) => settled.has(equation)),
      doubtful: best.net < 1,
    });
    // A mend that breaks as much as it mends is reported and not assumed: it would only move the difference elsewhere.
    if (best.net >= 1) mends.set(cellKey(best.cell), best.right);
    const done = settled;
    open = open.filter((equation) => !done.has(equation) && !fits(equation, values));
  }
  return { found: [...found].sort((a, b) => inOrder(a.cell, b.cell)), mended: values };
}

/** The target of a failing equation, and those of its terms that would mend another one as well. */
function proposals(
  equation: Equation,
  values: Values,
  byCell: ReadonlyMap<string, readonly Equation[]>,
  fits: (equation: Equation, values: Values) => boolean,
  isFormula: (cell: Cell) => boolean,
): readonly Proposal[] {
  return [equation.target, ...equation.terms.map((term) => term.cell)].flatMap((cell, index) => {
    const isTarget = index === 0;
    const touching = byCell.get(cellKey(cell)) ?? [];
    if (!isTarget && touching.length < 2) return [];
    const right = needed(equation, cell, values);
    if (right === undefined) return [];
    const after = assuming(values, cell, right);
    let net = 0;
    for (const other of touching) net += Number(fits(other, after)) - Number(fits(other, values));
    return isTarget || net >= 2 ? [{ cell, right, net, isTarget, isFormula: isFormula(cell) }] : [];
  });
}
