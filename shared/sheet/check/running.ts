/** Is a running total at least this period's figure? */
import type { Values } from './equation';
import type { Cell, FigureLine, Lattice } from './lattice';

export interface ShortTotal {
  readonly cell: Cell;
  readonly printed: number;
  readonly period: number;
  readonly of: Cell;
}

const same = (a: FigureLine, b: FigureLine): boolean =>
  a.meaning.field === b.meaning.field &&
  a.meaning.outlet === b.meaning.outlet &&
  (a.meaning.part ?? null) === (b.meaning.part ?? null);

/** Running totals below the figure of the period that they include, where nearly all others are not. */
export function shortTotals(lattice: Lattice, values: Values): readonly ShortTotal[] {
  const lines = lattice.fields.filter(({ meaning }) => ['submitted', 'adopted', 'points'].includes(meaning.field));
  return lines
    .filter((line) => line.meaning.cumulative)
    .flatMap((running) => {
      const periods = lines.filter((line) => !line.meaning.cumulative && same(line, running));
      const runnings = lines.filter((line) => line.meaning.cumulative && same(line, running));
      const [period] = periods;
      // Two columns of one meaning cannot be told apart here.
      if (!period || periods.length > 1 || runnings.length > 1) return [];
      const pairs = lattice.records.flatMap((record) => {
        const [cell, of] = [lattice.cell(record, running.place), lattice.cell(record, period.place)];
        const [printed, figure] = [values(cell), values(of)];
        return printed == null || figure == null ? [] : [{ cell, printed, period: figure, of }];
      });
      const short = pairs.filter((pair) => pair.printed < pair.period - 1e-6);
      return pairs.length >= 3 && short.length <= Math.max(1, Math.floor(pairs.length / 10)) ? short : [];
    });
}
