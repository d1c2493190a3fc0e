/** What tables does a workbook hold, and what does each say? */
import type { Problem } from '../problem';
import { forcedHeaders, isDropped, overridesFor } from './apply';
import { assemble } from './assemble';
import type { Correction } from './correction';
import { type Found, findTables } from './find';
import type { Grid } from './grid';
import { titlesOf } from './lines';
import type { Table } from './table';
import { viewOf } from './view';

export interface Recognised {
  readonly tables: readonly Table[];
  /** What concerns a whole sheet; what concerns a table stands with it. */
  readonly issues: readonly Problem[];
}

/** Tables sheet by sheet, top to bottom, left to right. A sheet that holds none is named in the issues, with nothing guessed. */
export function recognise(grids: readonly Grid[], corrections: readonly Correction[] = []): Recognised {
  const tables: Table[] = [];
  const issues: Problem[] = [];
  for (const grid of grids) {
    const found = recogniseSheet(grid, corrections);
    tables.push(...found);
    if (found.length === 0 && grid.values.some((row) => row.some((v) => v !== null && v !== '')))
      issues.push({ code: 'sheet-no-table', detail: { sheet: grid.sheet } });
  }
  return { tables, issues };
}

function recogniseSheet(grid: Grid, corrections: readonly Correction[]): readonly Table[] {
  const view = viewOf(grid);
  if (view.rows === 0) return [];
  const found = [...findTables(view, forcedHeaders(view, corrections))]
    .filter((f) => !isDropped(f, corrections) && !isEmpty(f))
    .sort((a, b) => a.header.top - b.header.top || a.header.left - b.header.left);
  const titles = titlesOf(found.map((f) => f.above));
  const opening = found[0];
  const text = (row: number) =>
    view
      .pieces(row, 0, view.cols - 1)
      .map((p) => p.text)
      .join(' ');
  const under = found.flatMap((f) => [...f.under]).map(text);
  const sheetLines = (opening?.above ?? []).filter((l) => l.title === undefined).map((l) => l.text);
  return found.map((f, i) => {
    const own = f.above.filter((l) => l.title === undefined).map((l) => l.text);
    const lines = f === opening || own.some((t) => sheetLines.includes(t)) ? own : [...own, ...sheetLines];
    const around = { titles: titles[i] ?? [], lines, under, opening: [...(titles[0] ?? []), ...sheetLines] };
    return assemble(view, f, around, overridesFor(view, f.header, corrections));
  });
}

/** Two words over nothing are no table; a blank form has more, or numbered rows. */
function isEmpty(found: Found): boolean {
  const { header, body } = found;
  const heads = header.paths.filter((p) => p.length > 0).length;
  return (
    header.why !== 'header-corrected' && heads < 3 && body.records.length + body.totals.length + body.notes.length === 0
  );
}
