/** A table as a form of its own columns: which fields has a row, what may stand in each, and which cells does a filled form change? */
import { isDateFormat, readDate, serialOf } from '../../shared/language/date';
import { keyOf } from '../../shared/language/normalise';
import { readNumber } from '../../shared/language/number';
import type { Problem } from '../../shared/problem';
import { cellName, columnIndex, columnLetter, parseAt } from '../../shared/sheet/address';
import type { CellValue, Grid } from '../../shared/sheet/grid';
import { isFormulaLike } from '../../shared/sheet/reading/cell-readers';
import { ledgerColumns } from '../../shared/sheet/reading/ledger-columns';
import { view } from '../../shared/sheet/reading/view';
import type { Meaning, Table } from '../../shared/sheet/table';
import type { CellWrite, Written } from '../../shared/sheet/writes';
import { ownColumnsOf } from './own-columns';
import type { WorkbookReading } from './read-workbook';

export interface FormField {
  /** By what it is known again after the workbook was read anew: its name, with an ordinal among equal ones. */
  readonly id: string;
  /** Zero-based column; where the units run along the columns, the row. */
  readonly line: number;
  /** As the header has it; where several have the same words, with the column's letter or the row's number. */
  readonly name: string;
  readonly control: 'text' | 'date' | 'number';
  /** What stands in such cells already, or is on the office's lists. */
  readonly choices: readonly string[];
  readonly role: 'unit' | 'title' | 'signedBy' | 'signedPost' | 'authors' | 'filedBy' | 'other';
  /** One word from the list: another one is pointed out. */
  readonly strict: boolean;
  /** A count of items: whole, and not below nothing. */
  readonly counted: boolean;
}

/** A row of the table; where the units run along the columns, a column. */
interface FormEntry {
  /** By what it is known again after the workbook was read anew: its label, with an ordinal among equal ones. */
  readonly id: string;
  /** Zero-based. */
  readonly place: number;
  /** As the sheet names it: 5, or C. */
  readonly mark: string;
  /** What a reader knows it by. */
  readonly label: string;
}

export interface Form {
  readonly table: Table;
  readonly grid: Grid;
  readonly fields: readonly FormField[];
  readonly entries: readonly FormEntry[];
  /** Where a new row goes; null where something stands there, and for tables whose rows are given. */
  readonly free: number | null;
  /** Zero-based row and column. */
  readonly rawCell: (entry: number, line: number) => readonly [row: number, col: number];
  /** The cell that holds what shows there: of a merged one the first. */
  readonly cellOf: (entry: number, line: number) => readonly [row: number, col: number];
}

/** Tables that are filled in row by row, or unit by unit along the columns. */
export const hasForm = ({ kind }: Table): boolean => ['ledger', 'tally', 'roster', 'quota'].includes(kind);

/** Who is in the table is given, and what stands beside them is filled in: no row is added. */
export const rowsGiven = ({ kind }: Table): boolean => kind === 'tally' || kind === 'quota';

export function formOf(read: WorkbookReading, table: Table): Form | undefined {
  const grid = read.grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid || !hasForm(table)) return undefined;
  const seen = view(table, grid);
  const across = table.orientation === 'columns';
  const rawCell: Form['rawCell'] = (entry, line) => (across ? [line, entry] : [entry, line]);
  const cellOf: Form['cellOf'] = (entry, line) => {
    const [row, col] = rawCell(entry, line);
    const { row: top, col: left } = parseAt(seen.at(row, col)) ?? { row, col };
    return [top, left];
  };
  const places = across ? table.places.map((letter) => columnIndex(String(letter))) : seen.rows;
  const fields = across
    ? fieldsOf(table.rows ?? [], ({ row }) => row - 1)
    : fieldsOf(table.columns, ({ col }) => columnIndex(col));
  const names = across
    ? []
    : table.columns.filter(({ field }) => ['unit', 'title', 'person'].includes(field)).slice(0, 2);
  const entryId = ordinals();
  const entries = places.map((place, index): FormEntry => {
    const mark = across ? columnLetter(place) : String(place + 1);
    const said = across ? '' : names.flatMap(({ col }) => seen.text(place, columnIndex(col)) ?? []).join(' ');
    const text = said || (table.records[index] ?? '');
    return { id: entryId(text), place, mark, label: text.slice(0, 40) || mark };
  });
  const free = across || rowsGiven(table) ? null : freeRow(table, grid);
  return { table, grid, fields, entries, free, rawCell, cellOf };

  function fieldsOf<T extends Meaning>(lines: readonly T[], lineOf: (one: T) => number): readonly FormField[] {
    const roles = table.kind === 'ledger' ? ledgerColumns(seen) : {};
    const own = across ? [] : Object.values(ownColumnsOf(table));
    const listed = (kind: 'unit' | 'outlet'): string[] =>
      read.reading.records.flatMap((one) => (one.kind === kind ? [one.data.name] : []));
    const [units, outlets] = [listed('unit'), listed('outlet')];
    const fieldId = ordinals();
    const worded = lines.map(({ path }) => path.join(' '));
    return lines.flatMap((one, index): FormField[] => {
      const line = lineOf(one);
      const words = worded[index] ?? '';
      const id = fieldId(words);
      const alone = worded.indexOf(words) === worded.lastIndexOf(words);
      const name = alone ? words : `${words} (${across ? line + 1 : columnLetter(line)})`;
      const formula = places.some((place) => grid?.formulaAt(...rawCell(place, line)) !== undefined);
      if (formula || own.includes(line) || ['serial', 'rank'].includes(one.field)) return [];
      // A tally's counts are the form; who is counted stands in the row.
      if (table.kind === 'tally' && controlOf(one) !== 'number') return [];
      if (table.kind === 'quota' && one.field === 'unit') return [];
      const isUnit = one.field === 'unit';
      return [
        {
          id,
          line,
          name,
          // What is asked for is said in words: 1-5条, 2月下旬至3月底.
          control: table.kind === 'quota' ? 'text' : controlOf(one),
          choices: isUnit ? units : one.field === 'outlet' ? outlets : typedIn(one, (place) => rawCell(place, line)),
          role: isUnit ? 'unit' : (rolesOf.find((role) => roles[role] === line) ?? 'other'),
          strict: isUnit,
          counted: table.kind === 'tally' && (one.field === 'submitted' || one.field === 'adopted'),
        },
      ];
    });
  }

  /** Short texts that recur: kinds, levels, channels, who signs. */
  function typedIn(meaning: Meaning, cell: (place: number) => readonly [number, number]): readonly string[] {
    if (['title', 'note', 'phone'].includes(meaning.field) || controlOf(meaning) !== 'text') return [];
    const texts = places.flatMap((place) => {
      const [row, col] = cell(place);
      const value = grid?.values[row]?.[col];
      return typeof value === 'string' && value.trim() !== '' && value.length <= 20 ? [value.trim()] : [];
    });
    return [...new Set(texts)].slice(0, 200);
  }
}

/** The first 甲镇 is `甲镇`, the next `甲镇 2`. */
function ordinals(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return count === 1 ? text : `${text} ${count}`;
  };
}

const rolesOf = ['title', 'signedBy', 'signedPost', 'authors', 'filedBy'] as const;

const figures: readonly Meaning['field'][] = ['submitted', 'adopted', 'points', 'quota', 'amount', 'length'];
const controlOf = ({ field }: Meaning): FormField['control'] =>
  field === 'date' ? 'date' : figures.includes(field) ? 'number' : 'text';

/** The first row under the table, where nothing stands in any of its columns. */
function freeRow({ body, header, columns }: Table, grid: Grid): number | null {
  const row = body ? body.bottom : header.bottom;
  const taken = columns.some(({ col }) => (grid.values[row]?.[columnIndex(col)] ?? null) !== null);
  const merged = grid.merges.some((area) => area.top <= row && area.bottom >= row);
  return taken || merged ? null : row;
}

/** By the field's id. */
export type Typed = Readonly<Record<string, string>>;

/** What stands in a row now, as a person would type it. @param entry its place. */
export function valuesOf({ fields, grid, cellOf }: Form, entry: number): Typed {
  return Object.fromEntries(
    fields.map(({ id, line, control }) => {
      const [top, left] = cellOf(entry, line);
      const value = grid.values[top]?.[left] ?? null;
      const date = control === 'date' && value !== null ? readDate(value, grid.formatAt(top, left)) : undefined;
      return [id, date ?? (value === null ? '' : String(value))];
    }),
  );
}

/** What is odd about what was typed, by the field's id. Nothing here keeps it from being written: the sheet may say what it likes. */
export function faultsOf(form: Form, entry: number | null, typed: Typed): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  const year = form.table.period ? { year: Number(form.table.period.from.slice(0, 4)) } : {};
  const shown = (place: number, line: number): string => {
    const [row, col] = form.rawCell(place, line);
    return keyOf(String(form.grid.values[row]?.[col] ?? ''));
  };
  for (const { id, line, control, role, strict, counted, choices } of form.fields) {
    const text = (typed[id] ?? '').trim();
    if (text === '') continue;
    const figure = readNumber(text);
    if (control === 'date' && !readDate(text, undefined, year))
      found.set(id, { code: 'date-unreadable', detail: { text } });
    else if (control === 'number' && (figure === undefined || (counted && figure < 0)))
      found.set(id, { code: 'number-unreadable', detail: { text } });
    else if (counted && !Number.isInteger(figure)) found.set(id, { code: 'count-not-whole', detail: { text } });
    else if (strict && choices.length > 0 && !choices.some((one) => keyOf(one) === keyOf(text)))
      found.set(id, { code: 'unit-unknown', detail: { unit: text } });
    else if (text.length > 32_767) found.set(id, { code: 'text-too-long' });
    else if (control === 'text' && isFormulaLike(text))
      found.set(id, { code: 'formula-like-text', detail: { title: text } });
    else if (role === 'title') {
      const unit = form.fields.find((field) => field.role === 'unit');
      const same = form.entries.find(
        ({ place }) =>
          place !== entry &&
          shown(place, line) === keyOf(text) &&
          (unit === undefined || shown(place, unit.line) === keyOf((typed[unit.id] ?? '').trim())),
      );
      const cell = same && cellName(...form.rawCell(same.place, line));
      if (cell) found.set(id, { code: 'repeat', detail: { of: `${form.grid.sheet}!${cell}` } });
    }
  }
  return found;
}

/** @param entry null for a new row. Cells that stand as typed are left alone. */
export function formCells(form: Form, entry: number | null, typed: Typed): readonly CellWrite[] {
  const { grid, table, fields, free } = form;
  const target = entry ?? free;
  if (target === null) return [];
  const before = entry === null ? {} : valuesOf(form, entry);
  const cells = fields.flatMap(({ id, line, control }): CellWrite[] => {
    const text = (typed[id] ?? '').trim();
    if (text === (before[id] ?? '').trim()) return [];
    const [row, col] = entry === null ? form.rawCell(target, line) : form.cellOf(entry, line);
    return [{ sheet: grid.sheet, row, col, value: writtenAs(form, control, row, col, text) }];
  });
  return entry === null && cells.length > 0 ? [...serialCell(table, grid, target), ...cells] : cells;
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
