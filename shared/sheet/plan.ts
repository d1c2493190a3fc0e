/** Which cells of a bound table would results fill, what has no place in it, and what must not be overwritten? */
import { keyOf } from '../language/normalise';
import { at } from './address';
import { type Cell, cellKey, type FigureLine, figureReader, type Lattice, latticeOf } from './check/lattice';
import type { CellValue, Grid } from './grid';
import { measureOf } from './measure';
import { columnFor, type OutletLevels } from './plan-outlets';
import type { Table } from './table';
import type { CellWrite, Written } from './writes';

/** What was settled for one unit. What is left out is not written; amounts in yuan, points as printed, the rate as a share of one. */
export interface UnitResult {
  readonly submitted?: number;
  readonly counted?: number;
  readonly items?: number;
  readonly adoptions?: number;
  readonly byOutlet?: Readonly<Record<string, number>>;
  readonly points?: number;
  /** Null for a unit that is listed without a place. */
  readonly place?: number | null;
  readonly rate?: number | null;
  readonly amount?: number;
}

export interface PlanInput {
  readonly grid: Grid;
  readonly table: Table;
  /** By the unit's key (keyOf of its name). */
  readonly results: ReadonlyMap<string, UnitResult>;
  /** The office's outlets by their key, with their level: 四川日报 belongs in a column 省级媒体. */
  readonly outlets?: OutletLevels;
  /** What we wrote last time, by cell (通报!C6): where it still stands, it is ours to replace. */
  readonly written?: ReadonlyMap<string, Written>;
  /** Overwrite formulas and foreign values too: everywhere, or in the named cells. */
  readonly force?: boolean | ReadonlySet<string>;
}

export interface PlannedCell extends CellWrite {
  readonly at: string;
  readonly old: CellValue;
}
export interface Unplaced {
  /** As the results name it: the unit's key. */
  readonly unit: string;
  readonly why: 'no-row' | 'several-rows' | 'no-column';
  /** What has no column: points, or the outlet's name. */
  readonly what?: string;
  readonly value?: Written;
}
export interface Refused {
  readonly at: string;
  readonly why: 'formula' | 'foreign value';
  readonly old: CellValue;
  readonly value: Written;
}
export interface Plan {
  readonly cells: readonly PlannedCell[];
  readonly unplaced: readonly Unplaced[];
  readonly refused: readonly Refused[];
}

/** What old circulars print for a unit that takes no part in the ranking. */
const noPlace = '—';

type Figures = ReadonlyMap<string, Written>;

/** The result that a column shows, under one name for results and columns. */
function slotOf(line: FigureLine, lines: readonly FigureLine[]): string | undefined {
  const { meaning } = line;
  if (meaning.cumulative) return undefined;
  const measure = measureOf(
    meaning,
    lines.map((other) => other.meaning),
  );
  if (measure === 'adoptions' && meaning.outlet !== undefined) return `outlet ${meaning.outlet}`;
  if (measure !== null) return measure;
  if (meaning.field === 'points') return meaning.part === true || meaning.outlet !== undefined ? undefined : 'points';
  if (meaning.field === 'rank') return 'place';
  return meaning.field === 'rate' || meaning.field === 'amount' ? meaning.field : undefined;
}

/** One column for each result: where two show the same, the second is not ours to fill. */
function slotsOf(lattice: Lattice): ReadonlyMap<string, FigureLine> {
  const slots = new Map<string, FigureLine>();
  for (const line of lattice.fields) {
    const slot = slotOf(line, lattice.fields);
    if (slot !== undefined && !slots.has(slot)) slots.set(slot, line);
  }
  return slots;
}

interface Dealt {
  readonly figures: Figures;
  readonly unplaced: readonly Unplaced[];
}

function dealOut(
  unit: string,
  result: UnitResult,
  slots: ReadonlyMap<string, FigureLine>,
  outlets: OutletLevels,
): Dealt {
  const figures = new Map<string, Written>();
  const unplaced: Unplaced[] = [];
  const { byOutlet, place, ...plain } = result;
  const put = (slot: string, value: Written): void => {
    if (slots.has(slot)) figures.set(slot, value);
    else unplaced.push({ unit, why: 'no-column', what: slot, value });
  };
  for (const [slot, value] of Object.entries(plain)) if (value !== undefined) put(slot, value);
  if (place !== undefined) put('place', place ?? noPlace);
  if (!byOutlet) return { figures, unplaced };
  const columns = [...slots.keys()].filter((slot) => slot.startsWith('outlet ')).map((slot) => slot.slice(7));
  for (const column of columns) figures.set(`outlet ${column}`, 0);
  for (const [outlet, count] of Object.entries(byOutlet)) {
    const column = columnFor(outlet, columns, outlets);
    if (column === undefined) {
      if (columns.length > 0 && count !== 0) unplaced.push({ unit, why: 'no-column', what: outlet, value: count });
      continue;
    }
    figures.set(`outlet ${column}`, Number(figures.get(`outlet ${column}`) ?? 0) + count);
  }
  return { figures, unplaced };
}

const isBlank = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** Excel stores a rate as a share; a cell that is no percentage gets it in words. */
function shown(value: Written, slot: string, format: string | undefined): Written {
  if (slot !== 'rate' || typeof value !== 'number' || format?.includes('%')) return value;
  return `${Number((value * 100).toFixed(2))}%`;
}

class Draft {
  readonly cells = new Map<string, PlannedCell>();
  readonly refused: Refused[] = [];

  constructor(
    private readonly input: PlanInput,
    private readonly covered: (cell: Cell) => boolean,
  ) {}

  /** A nought in an empty outlet column stays unwritten: such sheets leave it blank. */
  put(cell: Cell, value: Written, blankNought: boolean): void {
    const { grid, written, force } = this.input;
    const name = at(grid.sheet, cell.row, cell.col);
    const old = grid.values[cell.row]?.[cell.col] ?? null;
    const formula = grid.formulaAt(cell.row, cell.col) !== undefined;
    const told = force === true || (typeof force === 'object' && force.has(name));
    if (this.covered(cell) || (old === value && !formula) || (blankNought && value === 0 && isBlank(old) && !formula))
      return;
    const ours = written?.has(name) === true && written.get(name) === old;
    // A formula that gives the figure needs no word; of what is not known nothing can be said against what stands there.
    if (!told && ((formula && old === value) || (value === null && !ours))) return;
    if (!told && (formula || (!isBlank(old) && !ours))) {
      this.refused.push({ at: name, why: formula ? 'formula' : 'foreign value', old, value });
      return;
    }
    this.cells.set(cellKey(cell), { at: name, sheet: grid.sheet, row: cell.row, col: cell.col, old, value });
  }
}

/** Rows that a total sums: since the last total, and the last of several all of them. */
function summedBy(lattice: Lattice, total: number): readonly number[] {
  const { totals, records } = lattice;
  const before = totals.filter((other) => other < total);
  const last = before.at(-1);
  const own = records.filter((record) => record < total && (last === undefined || record > last));
  return own.length > 0 ? own : records.filter((record) => record < total);
}

/**
 * The write-back of one table. Only result columns are filled, each at the unit's own row; a formula, or a value that is not
 * what we wrote last, is refused unless forced; a total row gets sums only where it is empty and its column is filled here.
 */
export function planWrites(input: PlanInput): Plan {
  const { grid, table, results } = input;
  const lattice = latticeOf(grid, table);
  const unplaced: Unplaced[] = [];
  if (!lattice)
    return { cells: [], unplaced: [...results.keys()].map((unit) => ({ unit, why: 'no-row' })), refused: [] };
  const slots = slotsOf(lattice);
  const rows = new Map<string, number[]>();
  table.records.forEach((record, index) => {
    const place = lattice.records[index];
    if (place !== undefined) rows.set(keyOf(record), [...(rows.get(keyOf(record)) ?? []), place]);
  });
  const covers = new Set<string>();
  for (const { top, left, bottom, right } of grid.merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) if (row !== top || col !== left) covers.add(cellKey({ row, col }));
    }
  }
  const draft = new Draft(input, (cell) => covers.has(cellKey(cell)));
  const filled = new Set<string>();
  const missing = new Set<string>();
  for (const [unit, result] of results) {
    const [row, ...more] = rows.get(unit) ?? [];
    if (row === undefined || more.length > 0) {
      unplaced.push({ unit, why: row === undefined ? 'no-row' : 'several-rows' });
      continue;
    }
    const dealt = dealOut(unit, result, slots, input.outlets ?? new Map());
    for (const [slot, value] of dealt.figures) {
      const line = slots.get(slot);
      if (!line) continue;
      const cell = lattice.cell(row, line.place);
      filled.add(slot);
      draft.put(cell, shown(value, slot, grid.formatAt(cell.row, cell.col)), slot.startsWith('outlet '));
    }
    // A whole column that the sheet does not have is said once, not for every unit.
    for (const one of dealt.unplaced) {
      const isOutlet = result.byOutlet !== undefined && one.what !== undefined && one.what in result.byOutlet;
      if (!isOutlet && missing.has(one.what ?? '')) continue;
      missing.add(one.what ?? '');
      unplaced.push(one);
    }
  }
  fillTotals(lattice, slots, filled, draft);
  const order = (a: PlannedCell, b: PlannedCell): number => a.row - b.row || a.col - b.col;
  return { cells: [...draft.cells.values()].sort(order), unplaced, refused: draft.refused };
}

function fillTotals(
  lattice: Lattice,
  slots: ReadonlyMap<string, FigureLine>,
  filled: ReadonlySet<string>,
  draft: Draft,
): void {
  const read = figureReader(lattice.grid);
  for (const total of lattice.totals) {
    for (const slot of filled) {
      const line = slots.get(slot);
      const target = line && lattice.cell(total, line.place);
      if (!target || slot === 'place' || slot === 'rate') continue;
      const { formulaAt, values } = lattice.grid;
      if (formulaAt(target.row, target.col) !== undefined || !isBlank(values[target.row]?.[target.col] ?? null))
        continue;
      const figures = summedBy(lattice, total).map((record) => {
        const cell = lattice.cell(record, line.place);
        const planned = draft.cells.get(cellKey(cell));
        return planned ? (typeof planned.value === 'number' ? planned.value : undefined) : read(cell);
      });
      if (figures.includes(undefined)) continue;
      const sum = figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
      draft.put(target, Number(sum.toPrecision(15)), false);
    }
  }
}
