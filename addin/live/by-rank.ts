/** 按名次重排: which cells change when the rows of a tally are put in order of rank? Values move, formulas and serial numbers stay. */
import { keyOf } from '../../shared/language/normalise';
import { at, columnIndex } from '../../shared/sheet/address';
import type { Grid } from '../../shared/sheet/grid';
import type { Table } from '../../shared/sheet/table';
import type { CellWrite } from '../../shared/sheet/writes';
import { shiftFormula } from '../workbook/package/shift-formula';
import type { Figures } from './figures';
import { partlyOver } from './partly-over';
import type { WorkbookReading } from './read-workbook';

export interface RankOrder {
  readonly cells: readonly CellWrite[];
  /** Tables that cannot be reordered cell by cell, each with the place that hinders: merged or hidden rows, a formula that means one of the rows, mixed formats. */
  readonly hindered: readonly string[];
}

export function rankOrder({ grids, tables, bindings }: WorkbookReading, { period, ranking }: Figures): RankOrder {
  const standings = new Map(
    ranking.boards.flatMap((board, index) =>
      board.ranking.map(({ unit, place }) => [keyOf(unit), { board: index, place: place ?? last }] as const),
    ),
  );
  const cells: CellWrite[] = [];
  const hindered: string[] = [];
  for (const table of tables) {
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    const { what } = bindings.of(table);
    if (!grid || table.kind !== 'tally' || table.orientation !== 'rows' || what === 'copied' || what === 'aside')
      continue;
    if (table.period?.from !== period.from || table.period.to !== period.to) continue;
    for (const block of blocksOf(table)) {
      const order = inOrder(block, standings);
      if (order.every(({ row }, index) => row === block[index]?.row)) continue;
      const rows = block.map(({ row }) => row);
      const moved = reordered(
        grid,
        table,
        rows,
        order.map(({ row }) => row),
      );
      const hinders = typeof moved === 'string' ? moved : elsewhere(grids, grid.sheet, rows);
      if (hinders !== undefined) hindered.push(hinders);
      else if (typeof moved !== 'string') cells.push(...moved);
    }
  }
  return { cells, hindered };
}

/** After all that have a place. */
const last = Number.MAX_SAFE_INTEGER;

type Standings = ReadonlyMap<string, { readonly board: number; readonly place: number }>;

/** Boards are ranked apart: where rows of several stand mixed, each board's come together, the one that stands first before the others. */
function inOrder(block: readonly Row[], standings: Standings): readonly Row[] {
  const of = ({ unit }: Row) => standings.get(keyOf(unit)) ?? { board: last, place: last };
  const boards = [...new Set(block.map((row) => of(row).board))];
  const turn = (row: Row): number => (of(row).board === last ? last : boards.indexOf(of(row).board));
  return [...block].sort((a, b) => turn(a) - turn(b) || of(a).place - of(b).place || a.row - b.row);
}

interface Row {
  /** Zero-based. */
  readonly row: number;
  readonly unit: string;
}

/** Rows that lie on one another within one section: a total or a label between them is not crossed. */
function blocksOf({ records, places, sections }: Table): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  places.forEach((place, index) => {
    if (typeof place !== 'number') return;
    const last = blocks.at(-1)?.at(-1);
    const cut = sections.some(({ from }) => from === place);
    const row = { row: place - 1, unit: records[index] ?? '' };
    if (last && last.row === place - 2 && !cut) blocks.at(-1)?.push(row);
    else blocks.push([row]);
  });
  return blocks;
}

/** The cells, or the place that hinders. */
function reordered(
  grid: Grid,
  table: Table,
  rows: readonly number[],
  order: readonly number[],
): readonly CellWrite[] | string {
  const [top = 0] = rows;
  const bottom = rows.at(-1) ?? top;
  const merge = grid.merges.find((area) => area.top <= bottom && area.bottom >= top);
  if (merge) return at(grid.sheet, merge.top, merge.left);
  const cells: CellWrite[] = [];
  const [left, right] = [columnIndex(table.body?.left ?? 'A'), columnIndex(table.body?.right ?? 'A')];
  const hidden = rows.find((row) => grid.hiddenRows.has(row));
  if (hidden !== undefined) return at(grid.sheet, hidden, left);
  for (let col = left; col <= right; col += 1) {
    if (table.columns.some((column) => column.field === 'serial' && columnIndex(column.col) === col)) continue;
    const formulas = rows.map((row) => grid.formulaAt(row, col));
    if (formulas.some((formula) => formula !== undefined)) {
      const [first] = formulas;
      const alike =
        first !== undefined && formulas.every((formula, index) => formula === shiftFormula(first, index, 0));
      if (!alike || partlyOver(first, grid.sheet, { sheet: grid.sheet, top, bottom }, top))
        return at(grid.sheet, rows[formulas.findIndex((one, index) => one !== formulas[index - 1])] ?? top, col);
      continue;
    }
    const [format, ...others] = rows.map((row) => grid.formatAt(row, col));
    const odd = others.findIndex((one) => one !== format);
    if (odd >= 0) return at(grid.sheet, rows[odd + 1] ?? top, col);
    for (const [index, row] of rows.entries()) {
      const value = grid.values[order[index] ?? row]?.[col] ?? null;
      if (typeof value === 'boolean') return at(grid.sheet, row, col);
      if (value !== (grid.values[row]?.[col] ?? null)) cells.push({ sheet: grid.sheet, row, col, value });
    }
  }
  return cells;
}

/** Of formulas that stand outside these rows, the first that means one or some of them and not all. */
function elsewhere(grids: readonly Grid[], sheet: string, rows: readonly number[]): string | undefined {
  const [top = 0] = rows;
  const bottom = rows.at(-1) ?? top;
  for (const grid of grids) {
    if (grid.own) continue;
    for (let row = 0; row < grid.values.length; row += 1) {
      const own = grid.sheet === sheet && row >= top && row <= bottom ? row : undefined;
      for (let col = 0; col < grid.width; col += 1) {
        const formula = grid.formulaAt(row, col);
        if (formula !== undefined && partlyOver(formula, grid.sheet, { sheet, top, bottom }, own))
          return at(grid.sheet, row, col);
      }
    }
  }
  return undefined;
}
