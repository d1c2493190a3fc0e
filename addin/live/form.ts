/** A table as a form of its own columns: which fields has a row, what may stand in each, and which cells does a filled form change? */
import { isDateFormat, readDate, serialOf } from '../../shared/language/date';
import { keyOf } from '../../shared/language/normalise';
import { readNumber } from '../../shared/language/number';
import type { Problem } from '../../shared/problem';
import { cellName, columnIndex, parseAt } from '../../shared/sheet/address';
import type { CellValue, Grid } from '../../shared/sheet/grid';
import { isFormulaLike } from '../../shared/sheet/reading/cell-readers';
import { ledgerColumns } from '../../shared/sheet/reading/ledger-columns';
import { view } from '../../shared/sheet/reading/view';
import type { Column, Table } from '../../shared/sheet/table';
import type { CellWrite, Written } from '../../shared/sheet/writes';
import { ownColumnsOf } from './own-columns';
import type { WorkbookReading } from './read-workbook';

export interface FormField {
  /** Zero-based. */
  readonly col: number;
  /** As the header has it. */
  readonly name: string;
  readonly control: 'text' | 'date' | 'number';
  /** What stands in such cells already, or is on the office's lists. */
  readonly choices: readonly string[];
  readonly role: 'unit' | 'title' | 'signedBy' | 'signedPost' | 'other';
  /** One word from the list: another one is pointed out. */
  readonly strict: boolean;
}

export interface Form {
  readonly table: Table;
  readonly grid: Grid;
  readonly fields: readonly FormField[];
  /** Zero-based rows with what a reader knows each by. */
  readonly rows: readonly { readonly row: number; readonly label: string }[];
  /** Where a new row goes; null where something stands there, and for tables whose rows are given. */
  readonly free: number | null;
  /** The cell that holds what shows here: of a merged one the first. */
  readonly cellOf: (row: number, col: number) => readonly [row: number, col: number];
}

/** Tables that are filled in row by row. */
export const hasForm = ({ kind, orientation }: Table): boolean =>
  orientation === 'rows' && ['ledger', 'tally', 'roster', 'quota'].includes(kind);

/** Who is in the table is given, and what stands beside them is filled in: no row is added. */
export const rowsGiven = ({ kind }: Table): boolean => kind === 'tally' || kind === 'quota';

export function formOf(read: WorkbookReading, table: Table): Form | undefined {
  const grid = read.grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid || !hasForm(table)) return undefined;
  const seen = view(table, grid);
  const roles = table.kind === 'ledger' ? ledgerColumns(seen) : {};
  const own = Object.values(ownColumnsOf(table));
  const listed = (kind: 'unit' | 'outlet'): string[] =>
    read.reading.records.flatMap((one) => (one.kind === kind ? [one.data.name] : []));
  const [units, outlets] = [listed('unit'), listed('outlet')];
  const fields = table.columns.flatMap((column): FormField[] => {
    const col = columnIndex(column.col);
    const formula = seen.rows.some((row) => grid.formulaAt(row, col) !== undefined);
    if (formula || own.includes(col) || ['serial', 'rank'].includes(column.field)) return [];
    // A tally's counts are the form; who is counted stands in the row.
    if (table.kind === 'tally' && controlOf(column) !== 'number') return [];
    if (table.kind === 'quota' && column.field === 'unit') return [];
    const isUnit = column.field === 'unit';
    return [
      {
        col,
        name: column.path.join(' '),
        // What is asked for is said in words: 1-5条.
        control: table.kind === 'quota' && controlOf(column) === 'number' ? 'text' : controlOf(column),
        choices: isUnit ? units : column.field === 'outlet' ? outlets : typedIn(seen.rows, grid, col, column),
        role: isUnit ? 'unit' : (rolesOf.find((role) => roles[role] === col) ?? 'other'),
        strict: isUnit,
      },
    ];
  });
  const names = table.columns.filter(({ field }) => ['unit', 'title', 'person'].includes(field)).slice(0, 2);
  const rows = seen.rows.map((row) => ({
    row,
    label:
      names
        .flatMap(({ col }) => seen.text(row, columnIndex(col)) ?? [])
        .join(' ')
        .slice(0, 40) || String(row + 1),
  }));
  const cellOf: Form['cellOf'] = (row, col) => {
    const { row: top, col: left } = parseAt(seen.at(row, col)) ?? { row, col };
    return [top, left];
  };
  return { table, grid, fields, rows, free: rowsGiven(table) ? null : freeRow(table, grid), cellOf };
}

const rolesOf = ['title', 'signedBy', 'signedPost'] as const;

const figures: readonly Column['field'][] = ['submitted', 'adopted', 'points', 'quota', 'amount', 'length'];
const controlOf = ({ field }: Column): FormField['control'] =>
  field === 'date' ? 'date' : figures.includes(field) ? 'number' : 'text';

/** Short texts that recur: kinds, levels, channels, who signs. */
function typedIn(rows: readonly number[], grid: Grid, col: number, { field }: Column): readonly string[] {
  if (['title', 'note', 'phone'].includes(field) || controlOf({ field } as Column) !== 'text') return [];
  const texts = rows.flatMap((row) => {
    const value = grid.values[row]?.[col];
    return typeof value === 'string' && value.trim() !== '' && value.length <= 20 ? [value.trim()] : [];
  });
  return [...new Set(texts)].slice(0, 200);
}

/** The first row under the table, where nothing stands in any of its columns. */
function freeRow({ body, header, columns }: Table, grid: Grid): number | null {
  const row = body ? body.bottom : header.bottom;
  const taken = columns.some(({ col }) => (grid.values[row]?.[columnIndex(col)] ?? null) !== null);
  const merged = grid.merges.some((area) => area.top <= row && area.bottom >= row);
  return taken || merged ? null : row;
}

/** What stands in a row now, as a person would type it. */
export function valuesOf({ fields, grid, cellOf }: Form, row: number): Readonly<Record<number, string>> {
  return Object.fromEntries(
    fields.map(({ col, control }) => {
      const [top, left] = cellOf(row, col);
      const value = grid.values[top]?.[left] ?? null;
      const date = control === 'date' && value !== null ? readDate(value, grid.formatAt(top, left)) : undefined;
      return [col, date ?? (value === null ? '' : String(value))];
    }),
  );
}

/** What is odd about what was typed, by column. Nothing here keeps it from being written: the sheet may say what it likes. */
export function faultsOf(
  form: Form,
  row: number | null,
  typed: Readonly<Record<number, string>>,
): ReadonlyMap<number, Problem> {
  const found = new Map<number, Problem>();
  const year = form.table.period ? { year: Number(form.table.period.from.slice(0, 4)) } : {};
  for (const { col, control, role, strict, choices } of form.fields) {
    const text = (typed[col] ?? '').trim();
    if (text === '') continue;
    if (control === 'date' && !readDate(text, undefined, year))
      found.set(col, { code: 'date-unreadable', detail: { text } });
    else if (control === 'number' && readNumber(text) === undefined)
      found.set(col, { code: 'number-unreadable', detail: { text } });
    else if (strict && choices.length > 0 && !choices.some((one) => keyOf(one) === keyOf(text)))
      found.set(col, { code: 'unit-unknown', detail: { unit: text } });
    else if (text.length > 32_767) found.set(col, { code: 'text-too-long' });
    else if (control === 'text' && isFormulaLike(text))
      found.set(col, { code: 'formula-like-text', detail: { title: text } });
    else if (role === 'title') {
      const unit = form.fields.find((field) => field.role === 'unit')?.col;
      const same = form.rows.find(
        (one) =>
          one.row !== row &&
          keyOf(String(form.grid.values[one.row]?.[col] ?? '')) === keyOf(text) &&
          (unit === undefined ||
            keyOf(String(form.grid.values[one.row]?.[unit] ?? '')) === keyOf((typed[unit] ?? '').trim())),
      );
      if (same) found.set(col, { code: 'repeat', detail: { of: `${form.grid.sheet}!${cellName(same.row, col)}` } });
    }
  }
  return found;
}

/** @param row null for a new one. Cells that stand as typed are left alone. */
export function formCells(
  form: Form,
  row: number | null,
  typed: Readonly<Record<number, string>>,
): readonly CellWrite[] {
  const { grid, table, fields, free } = form;
  const target = row ?? free;
  if (target === null) return [];
  const before = row === null ? {} : valuesOf(form, row);
  const cells = fields.flatMap(({ col, control }): CellWrite[] => {
    const text = (typed[col] ?? '').trim();
    if (text === (before[col] ?? '').trim()) return [];
    const [top, left] = row === null ? [target, col] : form.cellOf(row, col);
    return [{ sheet: grid.sheet, row: top, col: left, value: writtenAs(form, control, top, left, text) }];
  });
  return row === null && cells.length > 0 ? [...serialCell(table, grid, target), ...cells] : cells;
}

/** A date goes in as a date where the cell, or the one above, shows dates; otherwise as it was typed. */
function writtenAs(form: Form, control: FormField['control'], row: number, col: number, text: string): Written {
  if (text === '') return null;
  if (control === 'number') {
    const figure = readNumber(text);
    return figure === undefined ? text : figure;
  }
  const year = form.table.period ? { year: Number(form.table.period.from.slice(0, 4)) } : {};
  const date = control === 'date' ? readDate(text, undefined, year) : undefined;
  return date && isDateFormat(form.grid.formatAt(row, col)) ? serialOf(date) : (date ?? text);
}

function serialCell({ columns, sheet }: Table, { values }: Grid, row: number): readonly CellWrite[] {
  const serial = columns.find(({ field }) => field === 'serial');
  const col = serial ? columnIndex(serial.col) : -1;
  const above: CellValue = values[row - 1]?.[col] ?? null;
  return typeof above === 'number' && Number.isInteger(above) ? [{ sheet, row, col, value: above + 1 }] : [];
}
