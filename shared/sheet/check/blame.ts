/** Which one cell explains what does not add up? A figure that fails its row and its column is named once, with the value that mends both. */
import { type Constraint, constraintOf, type Equation, evaluate, touches, type Values } from './equation';
import { type Cell, cellKey } from './lattice';

export interface Culprit {
  readonly cell: Cell;
  readonly printed: number;
  readonly right: number;
  /** The equations that fail with the printed figure. */
  readonly failing: readonly Equation[];
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

interface Judge {
  readonly values: Values;
  readonly byCell: ReadonlyMap<string, readonly Constraint[]>;
  readonly isFormula: (cell: Cell) => boolean;
}

/** What is gained, and what is lost, if one cell is assumed to hold another figure. */
function propose(judge: Judge, equation: Equation, cell: Cell, isTarget: boolean): Proposal | undefined {
  const right = needed(equation, cell, judge.values);
  if (right === undefined) return undefined;
  const after = assuming(judge.values, cell, right);
  let net = 0;
  for (const other of judge.byCell.get(cellKey(cell)) ?? []) {
    net += other.trust * (Number(other.fits(after)) - Number(other.fits(judge.values)));
  }
  return { cell, right, net, isTarget, isFormula: judge.isFormula(cell) };
}

/**
 * The sum itself; a figure in it that mends something else as well; or the only figure that mends it where the sum is held
 * by others. A blank is never at fault.
 */
function proposals(judge: Judge, equation: Equation): readonly Proposal[] {
  const target = propose(judge, equation, equation.target, true);
  const terms = equation.terms
    .filter((term) => judge.values(term.cell) !== null)
    .map((term) => propose(judge, equation, term.cell, false))
    .filter((proposal) => proposal !== undefined);
  const own = constraintOf(equation).trust;
  const crossing = terms.filter((proposal) => proposal.net > own);
  const sole = terms.filter((proposal) => proposal.net >= own);
  const held = target !== undefined && target.net <= 0;
  return [
    ...(target ? [target] : []),
    ...crossing,
    ...(held && crossing.length === 0 && sole.length === 1 ? sole : []),
  ];
}

/**
 * The cells to look at, in reading order, each once. `more` are constraints that give no figure but tell which cell is at
 * fault; `isFormula` says which cells are computed.
 */
export function culprits(
  equations: readonly Equation[],
  more: readonly Constraint[],
  printed: Values,
  isFormula: (cell: Cell) => boolean,
): { readonly found: readonly Culprit[]; readonly mended: Values } {
  const byCell = new Map<string, Constraint[]>();
  for (const constraint of [...equations.map(constraintOf), ...more]) {
    for (const cell of constraint.cells) {
      const list = byCell.get(cellKey(cell));
      if (list) list.push(constraint);
      else byCell.set(cellKey(cell), [constraint]);
    }
  }
  const mends = new Map<string, number>();
  const values: Values = (cell) => mends.get(cellKey(cell)) ?? printed(cell);
  const judge: Judge = { values, byCell, isFormula };
  const fits = (equation: Equation, by: Values): boolean => evaluate(equation, by)?.fits ?? true;
  let open = equations.filter((equation) => !fits(equation, values));
  const found: Culprit[] = [];
  while (open.length > 0) {
    const [best] = open.flatMap((equation) => proposals(judge, equation)).sort(likelier);
    if (!best) break;
    const after = assuming(values, best.cell, best.right);
    const settled = new Set(
      open.filter((equation) => touches(equation).includes(cellKey(best.cell)) && fits(equation, after)),
    );
    found.push({
      cell: best.cell,
      printed: printed(best.cell) ?? 0,
      right: best.right,
      failing: [...settled],
    });
    // A mend that breaks as much as it mends is reported and not assumed: it would only move the difference elsewhere.
    if (best.net > 0) mends.set(cellKey(best.cell), best.right);
    open = open.filter((equation) => !settled.has(equation) && !fits(equation, values));
  }
  return { found: [...found].sort((a, b) => inOrder(a.cell, b.cell)), mended: values };
}
