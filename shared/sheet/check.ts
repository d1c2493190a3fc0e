/** Which printed figures do not fit the figures beside them? Reported with both figures, never changed. */
import { problems } from '../contract/problems';
import type { Problem } from '../problem';
import { at } from './address';
import { culprits } from './check/blame';
import { type Constraint, constraintOf, type Equation, evaluate, type Values } from './check/equation';
import { type Cell, cellKey, figureReader, type Lattice, latticeOf, rangeText } from './check/lattice';
import { sumColumns } from './check/parts';
import { wrongPlaces } from './check/places';
import { rateConstraints, rateLines, wrongRates } from './check/rates';
import { runningConstraints, runningPairs, shortTotals } from './check/running';
import { sumLineEquations, totalEquations } from './check/totals';
import { isReportable, weightEquations } from './check/weights';
import type { Grid } from './grid';
import type { Table } from './table';

export interface Finding extends Problem {
  readonly code: 'sum' | 'points' | 'rate' | 'place' | 'running-total';
  readonly severity: 'error' | 'warning';
  /** 2018年2月!L18 */
  readonly at: string;
  readonly expected: number | string;
  readonly found: number | string;
  /** printed, right, and `from`: the cells that the right figure follows from. */
  readonly detail: Readonly<Record<string, string | number>>;
}

function finding(
  code: Finding['code'],
  sheet: string,
  cell: Cell,
  printed: number | string,
  right: number | string,
  from: readonly Cell[],
): Finding {
  return {
    code,
    severity: problems[code].severity,
    at: at(sheet, cell.row, cell.col),
    expected: right,
    found: printed,
    detail: { printed, right, from: rangeText(from) },
  };
}

/** Quotas are figures too where the cell says more than one: 100条(其中昭通日报80条) adds 100. */
function withQuotas(read: Values, table: Table, lattice: Lattice): Values {
  const quotas = new Map<string, number | null>();
  for (const quota of table.quotas ?? []) {
    const column = table.columns.find((one) => one.col === quota.cell.replace(/\d+$/, ''));
    const comparable =
      !quota.part &&
      (quota.none || (quota.min !== null && quota.min === quota.max && quota.per === (column?.per ?? quota.per)));
    if (comparable && !quotas.has(quota.cell)) quotas.set(quota.cell, quota.none ? null : quota.min);
  }
  if (quotas.size === 0) return read;
  const isQuota = new Set(lattice.fields.filter((line) => line.meaning.field === 'quota').map((line) => line.place));
  return (cell) => {
    const figure = read(cell);
    if (figure !== undefined || !isQuota.has(cell.col)) return figure;
    return quotas.get(rangeText([cell]));
  };
}

/** Rows of the tables above that share this one's columns: a last total may sum them all. */
function earlierRows(lattice: Lattice, above: readonly Lattice[]): readonly number[] {
  const columns = (one: Lattice): string => one.fields.map((line) => `${line.place}:${line.meaning.field}`).join();
  return above
    .filter((other) => other.table.orientation === 'rows' && lattice.table.orientation === 'rows')
    .filter((other) => columns(other) === columns(lattice))
    .flatMap((other) => other.records);
}

/** Points that a rule may explain are not reported, but tell which figure is at fault where their total fails as well. */
function targetConstraint(equation: Equation): Constraint {
  return { ...constraintOf(equation), cells: [equation.target] };
}

/** A list folded into blocks side by side: the total under one block may sum them all. */
function isFolded({ table }: Lattice, all: readonly Lattice[]): boolean {
  const words = (one: Table): string => one.columns.map((column) => column.path.join('/')).join();
  return all.some(
    ({ table: other }) =>
      other !== table &&
      other.header.top === table.header.top &&
      other.title === table.title &&
      words(other) === words(table),
  );
}

/** Rates of pay or points stand beside each other and add up to nothing. */
const isCounted = ({ table }: Lattice): boolean => table.kind !== 'payStandard' && table.kind !== 'pointsStandard';

function checkTable(lattice: Lattice, read: Values, all: readonly Lattice[]): readonly Finding[] {
  const above = all.slice(0, all.indexOf(lattice));
  const { sheet } = lattice.table;
  const values = withQuotas(read, lattice.table, lattice);
  const folded = isFolded(lattice, all);
  const sums = sumColumns(lattice, values);
  const weights = weightEquations(lattice, values, sums);
  const firm = weights.filter((one) => isReportable(one, values));
  const quiet = weights.filter((one) => !firm.includes(one));
  const equations: readonly Equation[] = [
    ...sums.flatMap((sum) => sum.equations),
    ...totalEquations(lattice, values, earlierRows(lattice, above)).filter(
      (equation) => !folded || evaluate(equation, values)?.fits,
    ),
    ...sumLineEquations(lattice, values),
    ...firm.map((one) => one.equation),
  ];
  const isFormula = (cell: Cell): boolean => lattice.grid.formulaAt(cell.row, cell.col) !== undefined;
  const rates = rateLines(lattice, values);
  const running = runningPairs(lattice, values);
  const more = [
    ...quiet.map((one) => targetConstraint(one.equation)),
    ...rateConstraints(lattice, rates),
    ...runningConstraints(running),
  ];
  // Rates, places and running totals are held against the figures as mended: one misprint is not reported twice.
  const { found, mended } = culprits(equations, more, values, isFormula);
  return [
    ...found.map(({ cell, printed, right, failing }) => {
      const own = failing.find((equation) => cellKey(equation.target) === cellKey(cell)) ?? failing[0];
      const isTarget = own && cellKey(own.target) === cellKey(cell);
      const from = isTarget ? own.terms.map((term) => term.cell) : own ? [own.target] : [];
      return finding(own?.kind === 'points' ? 'points' : 'sum', sheet, cell, printed, right, from);
    }),
    ...wrongRates(lattice, rates, values, mended).map(({ cell, printed, right, of }) =>
      finding('rate', sheet, cell, printed, right, of),
    ),
    ...wrongPlaces(lattice, values, mended).map(({ cell, printed, right, by }) =>
      finding('place', sheet, cell, printed, right, [by]),
    ),
    ...shortTotals(running, mended).map(({ cell, printed, period, of }) =>
      finding('running-total', sheet, cell, printed, period, [of]),
    ),
  ];
}

/**
 * What does not add up in the tables of a workbook: sums of rows and columns, totals against details, points against counts
 * (only where weights fit nearly all rows), rates, places, running totals. One finding names one cell.
 */
export function check(grids: readonly Grid[], tables: readonly Table[]): readonly Finding[] {
  return grids.flatMap((grid) => {
    const read = figureReader(grid);
    const lattices = tables
      .filter((table) => table.sheet === grid.sheet)
      .map((table) => latticeOf(grid, table))
      .filter((lattice) => lattice !== undefined);
    return lattices.filter(isCounted).flatMap((lattice) => checkTable(lattice, read, lattices));
  });
}
