/** Is a returned workbook one that we handed out? Which rows bear our ids, and what did they say when they went out? */

import { requiredFields } from '../../shared/form/unit-form';
import { type FormField, formHeadings, hiddenHeadings } from '../../shared/language/form-words';
import type { Problem } from '../../shared/problem';
import type { Result } from '../../shared/result';
import { cellName } from '../../shared/sheet/address';
import type { Grid } from '../../shared/sheet/grid';
import { readWorkbook, type WorkbookReading } from './read-workbook';

export interface Returned {
  readonly file: string;
  readonly read: Result<WorkbookReading>;
  /** Also of one that says nothing: an empty form of ours names its unit all the same. */
  readonly grids?: readonly Grid[];
}

export interface FormRow {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  /** Empty where the row went out empty. */
  readonly mark: string;
}

export interface ReturnedForm {
  /** As the rows name them. */
  readonly units: readonly string[];
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
  const rows = new Map<string, FormRow>();
  const faults = new Map<string, Problem>();
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
      if (id !== '' && !rows.has(id)) rows.set(id, { sheet: grid.sheet, row, mark: text(at(hiddenHeadings.mark)) });
      const fault = missingIn(grid, row, (field) => at(formHeadings[field]), text);
      if (fault) faults.set(rowPlace(grid.sheet, row), fault);
    }
  }
  return found ? { units: [...units], rows, faults } : null;
}

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
  at: (field: FormField) => number,
  text: (col: number) => string,
): Problem | undefined {
  const typed = (Object.keys(formHeadings) as FormField[]).some(
    (field) => field !== 'serial' && field !== 'unit' && text(at(field)) !== '',
  );
  const field = typed ? requiredFields.find((one) => at(one) >= 0 && text(at(one)) === '') : undefined;
  return (
    field && {
      code: 'cell-required',
      at: `${sheet}!${cellName(row, at(field))}`,
      detail: { field: formHeadings[field] },
    }
  );
}
