/** 按名次重排: which cells change when the rows of a tally are put in order of rank? Values move, formulas and serial numbers stay. */
import { keyOf } from '../../shared/language/normalise';
import { at, columnIndex } from '../../shared/sheet/address';
import type { Grid } from '../../shared/sheet/grid';
import type { Table } from '../../shared/sheet/table';
import type { CellWrite } from '../../shared/sheet/writes';
import { shiftFormula } from '../workbook/package/shift-formula';
import type { Figures } from './figures';
import type { WorkbookReading } from './read-workbook';

export interface RankOrder {
  readonly cells: readonly CellWrite[];
  /** Tables that cannot be reordered cell by cell, each with the place that hinders: merged rows, a formula over other rows, mixed formats. */
  readonly hindered: readonly string[];
}

export function rankOrder({ grids, tables, bindings }: WorkbookReading, { period, ranking }: Figures): RankOrder {
  const places = new Map(
    ranking.boards.flatMap((board) => board.ranking.map(({ unit, place }) => [keyOf(unit), place] as const)),
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
      const order = [...block].sort((a, b) => rank(places, a.unit) - rank(places, b.unit) || a.row - b.row);
      if (order.every(({ row }, index) => row === block[index]?.row)) continue;
      const moved = reordered(
        grid,
        table,
        block.map(({ row }) => row),
        order.map(({ row }) => row),
      );
      if (typeof moved === 'string') hindered.push(moved);
      else cells.push(...moved);
    }
  }
  return { cells, hindered };
}

const rank = (places: ReadonlyMap<string, number | null>, unit: string): number =>
  places.get(keyOf(unit)) ?? Number.MAX_SAFE_INTEGER;

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
  for (let col = columnIndex(table.body?.left ?? 'A'); col <= columnIndex(table.body?.right ?? 'A'); col += 1) {
    if (table.columns.some((column) => column.field === 'serial' && columnIndex(column.col) === col)) continue;
    const formulas = rows.map((row) => grid.formulaAt(row, col));
    if (formulas.some((formula) => formula !== undefined)) {
      const [first] = formulas;
      const alike =
        first !== undefined && formulas.every((formula, index) => formula === shiftFormula(first, index, 0));
      if (!alike || reachesOut(first, top + 1))
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

/** A formula that looks at rows other than its own would say something else after the rows have moved. */
function reachesOut(formula: string, own: number): boolean {
  const rows = [...formula.matchAll(/\$?[A-Z]{1,3}\$?(\d+)/g)].map(([, row]) => Number(row));
  // RANK over the whole column looks at the same cells whatever their order.
  return rows.some((row) => row !== own) && !/\b(?:RANK|RANK\.EQ|SUMPRODUCT|COUNTIFS?)\(/i.test(formula);
}
