/** What values, formulas and merges stand in a workbook's sheets, whatever wrote the file? */
import * as XLSX from '@e965/xlsx';
import type { Area, CellValue } from '../../shared/sheet/grid';

export interface SheetContent {
  readonly values: readonly (readonly CellValue[])[];
  readonly width: number;
  formulaAt(row: number, col: number): string | undefined;
  readonly merges: readonly Area[];
  /** Of an .xls only; an .xlsx tells these through its own parts. */
  readonly old: OldSheet | undefined;
}

export interface OldSheet {
  formatAt(row: number, col: number): string | undefined;
  fillAt(row: number, col: number): string | undefined;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface ReadBook {
  readonly names: readonly string[];
  readonly hidden: readonly boolean[];
  readonly date1904: boolean;
  /** Undefined for a chart sheet and for one that could not be read; `errorAt` says an error value that has no number. */
  content(index: number, errorAt?: (row: number, col: number) => string | undefined): SheetContent | undefined;
}

/** The only error values that files know by number ([MS-XLS] 2.5.10 BErr). */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};
export const errorText = (number: number): string | undefined => errors[number];

const columns = 16384;
const noRow: readonly CellValue[] = Object.freeze([]);

/**
 * Throws where the bytes are no workbook. `only` reads just the sheets at those places.
 * Dates stay serials: the reader's own conversion shifts by the machine's time zone.
 */
export function readBook(bytes: Uint8Array, kind: 'xlsx' | 'xls', only?: readonly number[]): ReadBook {
  const old = kind === 'xls';
  const book = XLSX.read(bytes, {
    type: 'array',
    dense: true,
    cellText: false,
    cellHTML: false,
    cellNF: old,
    cellStyles: old,
    ...(only ? { sheets: [...only] } : {}),
  });
  return {
    names: book.SheetNames,
    hidden: book.SheetNames.map((_, index) => Boolean(book.Workbook?.Sheets?.[index]?.Hidden)),
    date1904: book.Workbook?.WBProps?.date1904 === true,
    content(index, errorAt = () => undefined) {
      const name = book.SheetNames[index] ?? '';
      const sheet = book.Sheets[name];
      delete book.Sheets[name];
      return sheet && sheet['!type'] !== 'chart' ? contentOf(sheet, old, errorAt) : undefined;
    },
  };
}

function contentOf(
  sheet: XLSX.WorkSheet,
  old: boolean,
  errorAt: (row: number, col: number) => string | undefined,
): SheetContent {
  const data = sheet['!data'] ?? [];
  const formulas = new Map<number, string>();
  const values: (readonly CellValue[])[] = [];
  const shared = sharedTexts();
  let width = 0;
  let height = 0;
  for (let row = 0; row < data.length; row += 1) {
    const cells = data[row];
    const read: CellValue[] = [];
    for (let col = 0; col < (cells?.length ?? 0); col += 1) {
      const cell = cells?.[col];
      if (!cell) continue;
      if (cell.f) formulas.set(row * columns + col, cell.f);
      const value = cell.t === 'e' ? (errors[Number(cell.v)] ?? errorAt(row, col) ?? '#VALUE!') : plainValue(cell);
      if (value === null) continue;
      while (read.length < col) read.push(null);
      read.push(typeof value === 'string' ? shared(value) : value);
    }
    values.push(read.length ? read : noRow);
    if (read.length) height = row + 1;
    width = Math.max(width, read.length);
    if (!old) delete data[row];
  }
  values.length = height;
  return {
    values,
    width,
    formulaAt: (row, col) => formulas.get(row * columns + col),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    old: old ? oldSheet(sheet, data) : undefined,
  };
}

/** The names that a ledger repeats in every row are one text in memory; titles differ and are left alone. */
function sharedTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > 20) return text;
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size < 5000) known.set(text, text);
    return text;
  };
}

/** A formula that gives '' shows an empty cell and is read as one. */
function plainValue(cell: XLSX.CellObject): CellValue {
  if (typeof cell.v === 'number') return Number.isFinite(cell.v) ? cell.v : null;
  if (typeof cell.v === 'boolean') return cell.v;
  return typeof cell.v === 'string' && cell.v !== '' ? cell.v : null;
}

function oldSheet(sheet: XLSX.WorkSheet, data: readonly (readonly XLSX.CellObject[])[]): OldSheet {
  const hiddenIn = (list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined) =>
    new Set((list ?? []).flatMap((info, index) => (info?.hidden ? [index] : [])));
  return {
    formatAt(row, col) {
      const format = data[row]?.[col]?.z;
      return typeof format === 'string' && !/^general$/i.test(format) ? format : undefined;
    },
    fillAt(row, col) {
      const fill = data[row]?.[col]?.s;
      return fill?.patternType === 'solid' ? fill.fgColor?.rgb?.slice(-6).toUpperCase() : undefined;
    },
    hiddenRows: hiddenIn(sheet['!rows']),
    hiddenColumns: hiddenIn(sheet['!cols']),
  };
}
