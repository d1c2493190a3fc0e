/** Is a returned workbook one that we handed out? Which rows bear our ids, and what did they say when they went out? */

import { requiredFields } from '../../shared/form/unit-form';
import { type FormField, formHeadings, hiddenHeadings } from '../../shared/language/form-words';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { cellName } from '../../shared/sheet/address';
import type { Grid } from '../../shared/sheet/grid';
import { textOrder } from '../../shared/text-order';
import { readWorkbook, type WorkbookReading } from './read-workbook';

export interface Returned {
  readonly file: string;
  readonly read: Result<WorkbookReading>;
  /** Also of one that says nothing: an empty form of ours names its unit all the same. */
  readonly grids?: readonly Grid[];
}

interface FormRow {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  /** Empty where the row went out empty. */
  readonly mark: string;
}

export interface ReturnedForm {
  /** As the rows name them. */
  readonly units: readonly string[];
  /** The unit that it was made for. */
  readonly owner: string | undefined;
  readonly rows: ReadonlyMap<string, FormRow>;
  /** What is missing, by the row's place: 上报表!5. */
  readonly faults: ReadonlyMap<string, Problem>;
}

/** The sheets of a form of ours alone: what else the workbook holds the office has handed out itself. */
export function readReturned(file: string, grids: readonly Grid[]): Returned {
  const own = grids.filter((grid) => headerOf(grid) !== undefined);
  return { file, read: readWorkbook(own.length > 0 ? own : grids), grids };
}

export const rowPlace = (sheet: string, row: number): string => `${sheet}!${row + 1}`;

/** The header stands under a title and two lines; somebody may have added a few more. */
const deepest = 12;

export function returnedForm(grids: readonly Grid[]): ReturnedForm | null {
  const units = new Set<string>();
  const prepared: string[] = [];
  const rows = new Map<string, FormRow>();
  const faults = new Map<string, Problem>();
  const named: { readonly grid: Grid; readonly row: number; readonly col: number; readonly unit: string }[] = [];
  let found = false;
  for (const grid of grids) {
    const header = headerOf(grid);
    const heads = grid.values[header ?? -1];
    if (header === undefined || !heads) continue;
    found = true;
    const at = (head: string): number => heads.indexOf(head);
    for (let row = header + 1; row < grid.values.length; row += 1) {
      const cells = grid.values[row] ?? [];
      const text = (col: number): string => String(cells[col] ?? '').trim();
      const unit = text(at(formHeadings.unit));
      if (unit !== '') units.add(unit);
      const id = text(at(hiddenHeadings.id));
      if (id !== '' && unit !== '') prepared.push(unit);
      if (id !== '' && !rows.has(id)) rows.set(id, { sheet: grid.sheet, row, mark: text(at(hiddenHeadings.mark)) });
      if (isTyped(heads, text)) named.push({ grid, row, col: at(formHeadings.unit), unit });
      const fault = missingIn(grid, row, heads, text);
      if (fault) faults.set(rowPlace(grid.sheet, row), fault);
    }
  }
  if (!found) return null;
  // Every prepared row bears the unit that the form was made for.
  const owner = mostFrequent(prepared);
  for (const { grid, row, col, unit } of named) {
    if (unit === '' || unit === owner || owner === undefined) continue;
    const at = `${grid.sheet}!${cellName(row, col)}`;
    faults.set(rowPlace(grid.sheet, row), { code: 'unit-changed', at, detail: { unit, owner } });
  }
  return { units: [...units], owner, rows, faults };
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || textOrder(a, b))[0]?.[0];
}

/** Something besides what the form was handed out with. */
const isTyped = (heads: readonly unknown[], text: (col: number) => string): boolean =>
  (Object.keys(formHeadings) as FormField[]).some(
    (field) => field !== 'serial' && field !== 'unit' && text(heads.indexOf(formHeadings[field])) !== '',
  );

function headerOf({ values, own }: Grid): number | undefined {
  const found = values
    .slice(0, deepest)
    .findIndex((cells) => Object.values(hiddenHeadings).every((head) => cells.includes(head)));
  return found < 0 || own ? undefined : found;
}

/** Of a row in which the unit has typed: the first required cell that is empty. */
function missingIn(
  { sheet }: Grid,
  row: number,
  heads: readonly unknown[],
  text: (col: number) => string,
): Problem | undefined {
  const at = (field: FormField): number => heads.indexOf(formHeadings[field]);
  const field = isTyped(heads, text) ? requiredFields.find((one) => at(one) >= 0 && text(at(one)) === '') : undefined;
  return (
    field && {
      code: 'cell-required',
      at: `${sheet}!${cellName(row, at(field))}`,
      detail: { field: formHeadings[field] },
    }
  );
}
